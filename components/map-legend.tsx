export type Shade = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export type LegendItem = { shade: Shade; label: string };

/** What each shade of a map stands for. */
export function MapLegend({ label, items }: { label: string; items: LegendItem[] }) {
  return (
    <ul className="legend" aria-label={label}>
      {items.map((item) => (
        <li key={item.shade} data-shade={item.shade}>
          <svg viewBox="0 0 24 14" aria-hidden="true">
            <rect width="24" height="14" />
            {item.shade === 0 && <path d="M-2 16 14 0M6 16 22 0M14 16 30 0" />}
          </svg>
          {item.label}
        </li>
      ))}
    </ul>
  );
}
