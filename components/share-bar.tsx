type BarProps = {
  /** 0 to 1; null where there is nothing to share. */
  share: number | null;
  /** The share at which the bar is full, for figures that are all small. Say so where the bars stand. */
  full?: number;
};

/** Only the picture: put the figure in words beside it. */
export function Bar({ share, full = 1 }: BarProps) {
  const width = share === null ? 0 : Math.min(100, Math.max(0, (100 * share) / full));
  return (
    <svg className="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      {/* What is above nothing is seen to be. */}
      <rect width={width > 0 ? Math.max(1.5, Math.round(width * 10) / 10) : 0} height="1" />
    </svg>
  );
}

/** A share for a table: the figure and its bar. */
export function ShareBar({ text, ...bar }: BarProps & { text: string }) {
  return (
    <span className="share">
      {text}
      <Bar {...bar} />
    </span>
  );
}
