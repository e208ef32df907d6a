import type { ReactNode } from "react";
import type { Tone } from "./badge";

export type Moment = { key: string; day: string; title: ReactNode; text?: ReactNode; tone?: Tone };

/** What happened, in the order given; `day` is already in words. */
export function Timeline({ moments }: { moments: Moment[] }) {
  return (
    <ol className="timeline">
      {moments.map(({ key, day, title, text, tone }) => (
        <li key={key} data-tone={tone}>
          <p className="timeline-day">{day}</p>
          <p className="timeline-title">{title}</p>
          {text && <div className="timeline-text">{text}</div>}
        </li>
      ))}
    </ol>
  );
}
