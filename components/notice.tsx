import type { ReactNode } from "react";
import type { Tone } from "./badge";
import { Icon, type IconName } from "./icon";

const icons: Record<Tone, IconName> = { good: "check", warn: "alert", bad: "alert", note: "info", idle: "info" };

/** Something the reader of this page has to know. */
export function Notice({ tone = "note", title, children }: { tone?: Tone; title?: string; children?: ReactNode }) {
  return (
    <div className="notice" data-tone={tone}>
      <Icon name={icons[tone]} />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
