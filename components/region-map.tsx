import { mapEdition, mapFrames, undrawn } from "./map-frames";
import { type LegendItem, MapLegend, type Shade } from "./map-legend";

export type MapArea = {
  code: string;
  label: string;
  /** 0 is "no figure" and is hatched; 1 to 6 go from thin to full. */
  shade: Shade;
  /** What a pointer or a screen reader is told after the label: the figure in words. */
  text: string;
  /** Where the area leads; without it the area is only drawn. */
  href?: string;
  /** The area this page is about, on the map of what surrounds it. */
  current?: boolean;
};

export type MarkSize = "large" | "medium" | "small" | "tiny";

/** A place on the drawing, in its own units. */
export type MapMark = { key: string; x: number; y: number; size: MarkSize; label: string; href: string };

type Marks = { marks: MapMark[]; legend: { size: MarkSize; label: string }[] };

type Props = {
  /** ID or a province: what the drawing shows. Nothing is drawn for any other code. */
  code: string;
  /** Says what the colours mean, for whoever cannot see them. */
  label: string;
  areas: MapArea[];
  /** Drawn above the areas. A pointer may follow them; everybody else finds the same in the list beside the map. */
  points?: Marks;
  legend: { label: string; items: LegendItem[] };
  credit: string;
  words: { skip: string; undrawn: string };
};

/** A map whose outlines are fetched once and kept; only the colours and the links come with the page. */
export function RegionMap({ code, label, areas, points, legend, credit, words }: Props) {
  const frame = mapFrames[code];
  if (!frame) return null;

  // The last one drawn lies above its neighbours with its whole outline.
  const drawn = areas
    .filter((area) => !undrawn.has(area.code))
    .sort((a, b) => Number(a.current ?? 0) - Number(b.current ?? 0));
  const left = areas.filter((area) => undrawn.has(area.code));
  const end = `after-map-${code}`;
  return (
    <figure className="map">
      <a className="skip-inline" href={`#${end}`}>
        {words.skip}
      </a>
      {/* biome-ignore lint/a11y/useSemanticElements: a <fieldset> cannot stand inside a drawing */}
      <svg viewBox={`0 0 ${frame[0]} ${frame[1]}`} role="group" aria-label={label}>
        <pattern id="no-data" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="14" height="14" />
          <path d="M0 0V14" />
        </pattern>
        {drawn.map((area) => (
          <Area key={area.code} map={code} {...area} />
        ))}
        {points && points.marks.length > 0 && <MarksDrawn marks={points.marks} />}
      </svg>
      <figcaption>
        <MapLegend {...legend} />
        {points && points.legend.length > 0 && <MarksLegend legend={points.legend} />}
        <p className="map-note" id={end} tabIndex={-1}>
          {left.length > 0 &&
            `${words.undrawn} ${left.map(({ label: name, text }) => `${name} (${text})`).join(", ")}. `}
          {credit}
        </p>
      </figcaption>
    </figure>
  );
}

function Area({ map, code, label, shade, text, href, current }: MapArea & { map: string }) {
  return (
    <a href={href} data-shade={shade} {...(current && { "aria-current": "location" })}>
      <title>{`${label}: ${text}`}</title>
      <use href={`/maps/${map}?v=${mapEdition}#a${code}`} />
    </a>
  );
}

/** A line of no length with round ends: a dot that stays as large as it is however far the drawing is scaled. */
function MarksDrawn({ marks }: { marks: MapMark[] }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: none of them is reached by keyboard; the list beside has them all
    <g aria-hidden="true">
      {marks.map(({ key, x, y, size, label, href }) => (
        <a key={key} href={href} tabIndex={-1} data-mark={size}>
          <title>{label}</title>
          <path d={`M${x} ${y}h0`} vectorEffect="non-scaling-stroke" />
        </a>
      ))}
    </g>
  );
}

function MarksLegend({ legend }: { legend: Marks["legend"] }) {
  return (
    <ul className="legend" data-of="marks">
      {legend.map(({ size, label }) => (
        <li key={size} data-mark={size}>
          <svg viewBox="0 0 24 14" aria-hidden="true">
            <path d="M12 7h0" vectorEffect="non-scaling-stroke" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
