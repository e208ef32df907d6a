import type { ReactNode } from "react";

/** A page with something at its side, which on a phone follows below. */
export function Columns({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="columns">
      <div>{children}</div>
      <aside>{aside}</aside>
    </div>
  );
}
