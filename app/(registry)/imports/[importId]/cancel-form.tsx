import { randomUUID } from "node:crypto";
import { Form, SubmitButton } from "@/components/form";
import { cancelAction } from "./actions";

export const CancelForm = ({ importId, version, label }: { importId: string; version: number; label: string }) => (
  <Form action={cancelAction} submissionKey={randomUUID()} hidden={{ importId, version: String(version) }}>
    <SubmitButton tone="plain">{label}</SubmitButton>
  </Form>
);
