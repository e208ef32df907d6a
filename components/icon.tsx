/** The symbols of public/icons.svg. */
export type IconName =
  | "alert"
  | "arrow-left"
  | "arrow-right"
  | "ascending"
  | "check"
  | "clock"
  | "cross"
  | "descending"
  | "device"
  | "dot"
  | "expand"
  | "info"
  | "menu"
  | "minus"
  | "moon"
  | "pause"
  | "ring"
  | "search"
  | "sortable"
  | "sun";

/** Decoration only: the text beside it says the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" aria-hidden="true">
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
