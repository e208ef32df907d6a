import type { ReactNode } from "react";

type Props = { id?: string; title: string; text?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A part of a page under its <h2>. */
export function Section({ id, title, text, actions, children }: Props) {
  return (
    <section className="section" id={id}>
      <header>
        <div>
          <h2>{title}</h2>
          {text && <p>{text}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
