import type { common as inIndonesian } from "../id/common";
import type { SameKeys } from "../same-keys";

export const common: SameKeys<typeof inIndonesian> = {
  show: "Show",
  search: "Search",
  clear: "Clear filters",
  all: "All",
  yes: "Yes",
  no: "No",
  save: "Save",
  cancel: "Cancel",
  optional: "optional",
  download: { xlsx: "Download Excel", csv: "Download CSV" },
  choose: "Choose …",
  previous: "Previous",
  next: "Next",
  first: "To the start of the list",
  pages: "Pages of the list",
  youAreHere: "Where this page is",
  range: "{from}–{to} of {total}",
  partOfWhole: "{part} of {whole}",
  total: "Total",
  asOf: "As of {day}",
  readAt: "read at {time}",
  noData: "No data",
  map: {
    legend: "Colours on the map",
    credit: "Map: Badan Informasi Geospasial; GeoJSON Indonesia 38 Provinsi (MIT)",
    undrawn: "Not drawn:",
    sameInTable: "The table has the same figures.",
  },
  checkForm: "Please look again at the marked fields. Nothing has been saved.",
};
