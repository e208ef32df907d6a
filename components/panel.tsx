import type { ReactNode } from "react";

/** A boxed part of a page, mostly at its side. */
export function Panel({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="panel">
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}
