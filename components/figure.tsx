import type { ReactNode } from "react";
import { Bar } from "./share-bar";

export type FigureProps = {
  label: string;
  /** The share, or the count where the figure is no share. */
  value: string;
  /** 0 to 1, for the bar; leave out where the figure is no share. */
  share?: number | null;
  /** Numerator and denominator in words: "16.012 dari 641.064 jabatan". */
  count?: string;
  /** What is counted, in a sentence. */
  definition: string;
  /** The figure the page is about. */
  main?: boolean;
  /** A way to the rows behind it. */
  children?: ReactNode;
};

/** One figure with everything needed to dispute it. Stands in <Figures>. */
export function Figure({ label, value, share, count, definition, main, children }: FigureProps) {
  return (
    <div className="figure" data-main={main}>
      <dt>{label}</dt>
      <dd className="figure-value">{value}</dd>
      <dd className="figure-count">{count}</dd>
      <dd className="figure-bar">{share !== undefined && <Bar share={share} />}</dd>
      <dd>
        <p>{definition}</p>
        {children}
      </dd>
    </div>
  );
}

/** Figures of one day, read at one time: `asOf` says both. */
export function Figures({ asOf, children }: { asOf: string; children: ReactNode }) {
  return (
    <div>
      <dl className="figures">{children}</dl>
      <p className="as-of">{asOf}</p>
    </div>
  );
}
