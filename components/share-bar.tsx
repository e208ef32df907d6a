import type { CSSProperties } from "react";

type BarProps = {
  /** 0 to 1; null where there is nothing to share. */
  share: number | null;
  /** The share at which the bar is full, for figures that are all small. Say so where the bars stand. */
  full?: number;
};

/** How much of the bar is filled, 0 to 1; what is above nothing is seen to be. */
function filled({ share, full = 1 }: BarProps) {
  if (!share || share < 0) return 0;
  return Math.min(1, Math.max(0.015, share / full));
}

/** As wide as what it stands in. Only the picture: put the figure in words beside it. */
export function Bar(props: BarProps) {
  return (
    <span className="bar">
      <svg width={`${Math.round(filled(props) * 1000) / 10}%`} aria-hidden="true" />
    </span>
  );
}

/** A share for a table: the figure and its bar. One element, because there is one in every row. */
export function ShareBar({ text, ...bar }: BarProps & { text: string }) {
  return (
    <span className="share" style={{ "--filled": `${Math.round(filled(bar) * 72)}px` } as CSSProperties}>
      {text}
    </span>
  );
}
