import type { ReactNode } from "react";
import { Icon } from "./icon";

type Props = { summary: string; tone?: "plain" | "danger"; open?: boolean; children: ReactNode };

/** Opened on purpose: a form that is rarely needed, or the question before what cannot be undone. */
export function Disclosure({ summary, tone, open, children }: Props) {
  return (
    <details className="disclosure" data-tone={tone} open={open}>
      <summary>
        <Icon name="expand" />
        {summary}
      </summary>
      <div>{children}</div>
    </details>
  );
}
