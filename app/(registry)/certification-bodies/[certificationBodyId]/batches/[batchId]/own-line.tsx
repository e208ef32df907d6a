import type { ReactNode } from "react";

/** A field that needs the whole width of its row, where rows stand as cards on a phone. */
export const OwnLine = ({ children }: { children: ReactNode }) => (
  <div className="max-sm:col-span-full max-sm:w-full">{children}</div>
);
