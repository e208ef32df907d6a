import type { seatMatch as inIndonesian } from "../id/seat-match";
import type { SameKeys } from "../same-keys";

export const seatMatch: SameKeys<typeof inIndonesian> = {
  title: "Match of seats",
  lead: "Of the seats given since {since}: those whose course prepares for a certificate for the post of whoever was sent.",
  filter: "Filter of the match of seats",
  since: "Since",
  level: "By {level}",
  rate: "Match",
  accepted: "Seats given",
  fitting: "Fit the post",
  misfitting: "Do not fit",
  ofAccepted: "{fitting} of {accepted} seats",
  definition:
    "Seats that were accepted and not cancelled, asked for since {since}. Fitting: the course's scheme opens the person's post on its first day.",
  acceptedDefinition: "Seats that were accepted and not cancelled.",
  misfitDefinition: "For each of these a reason was written down when it was asked for.",
  table: "Match of seats: {region}",
  region: "Region",
  code: "Code",
  none: "No seats were given",
  noneText: "Since that day nobody of this region was given a seat.",
  mismatches: "Seats that do not fit",
  mismatchesText: "The newest first, 100 at most. No names.",
  noMismatches: "All seats fit the posts.",
  cooperative: "Cooperative",
  position: "Post",
  batch: "Batch",
  reason: "Reason",
  askedAt: "Asked for",
  file: "match-of-seats",
};
