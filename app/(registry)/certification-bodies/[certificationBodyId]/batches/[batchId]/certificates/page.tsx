import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { languageOf, wordsIn } from "@/app/messages/words";
import { uuidParam } from "@/app/uuid-param";
import { Form } from "@/components/form";
import { Notice } from "@/components/notice";
import { requireOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { type BatchToCertify, findBatchToCertify } from "@/lib/certificates/batch-queries";
import { findingText } from "../../../licence-finding";
import { bodyHref } from "../../../stations";
import { BatchHead } from "../batch-head";
import { issueCertificatesAction } from "./actions";
import { proposal, proposedField } from "./certificate-fields";
import { CertificateRows, IssuedRows } from "./certificate-rows";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await languageOf(), "certificates")("issue.title") };
}

type Props = PageProps<"/certification-bodies/[certificationBodyId]/batches/[batchId]/certificates">;

/** Only the office of the LSP assigned: to everybody else there is no such page. */
export default async function CertificatesPage({ params }: Props) {
  const [officer, { certificationBodyId, batchId }, language] = await Promise.all([
    requireOfficer(),
    params,
    languageOf(),
  ]);
  const batch = await findBatchToCertify(officer, uuidParam(batchId), today());
  if (!batch || batch.body.id !== certificationBodyId) notFound();

  const say = wordsIn(language, "certificates");
  return (
    <>
      <BatchHead
        batch={{ ...batch, scheme: batch.scheme.title }}
        title={say("issue.title")}
        lead={say("issue.lead")}
        language={language}
      />
      {batch.candidates.length > 0 && batch.findings.length > 0 && (
        <Notice tone="warn" title={say("issue.doubtful")}>
          <ul>
            {batch.findings.map((finding) => (
              <li key={finding}>{findingText(finding, { ...batch, on: today(), language })}</li>
            ))}
          </ul>
          <p>{say("issue.doubtfulText")}</p>
        </Notice>
      )}
      <Form
        action={issueCertificatesAction}
        submissionKey={randomUUID()}
        hidden={{ batchId, certificationBodyId, ...proposals(batch) }}
        className="grid gap-8"
      >
        {batch.candidates.length > 0 ? (
          <CertificateRows batch={batch} language={language} />
        ) : (
          <Notice tone="good" title={say("issue.none")}>
            <p>{say("issue.noneText")}</p>
            <p>
              <a href={bodyHref(certificationBodyId)}>{say("toBody")}</a>
            </p>
          </Notice>
        )}
      </Form>
      {batch.issued.length > 0 && <IssuedRows batch={batch} language={language} />}
    </>
  );
}

const proposals = ({ candidates }: BatchToCertify) =>
  Object.fromEntries(
    candidates.map(({ assessmentId, number, registrationNumber }) => [
      proposedField(assessmentId),
      proposal(number, registrationNumber),
    ]),
  );
