import type { CoverageCut } from "@/lib/coverage/cuts";
import { postsAskedFor } from "@/lib/coverage/posts";
import type { RegionFigures } from "@/lib/coverage/public-queries";

const share = ({ counts }: RegionFigures, cut: CoverageCut) =>
  counts.postsCertified / (postsAskedFor(counts, cut) || 1);

const orders = {
  name: (one, other) => one.name.localeCompare(other.name, "id"),
  cooperatives: (one, other) => one.counts.cooperatives - other.counts.cooperatives,
  filled: (one, other) => one.counts.postsFilled - other.counts.postsFilled,
  certified: (one, other) => one.counts.postsCertified - other.counts.postsCertified,
  share: (one, other, cut) => share(one, cut) - share(other, cut),
  peopleInOffice: (one, other) => one.counts.peopleInOffice - other.counts.peopleInOffice,
  peopleCertified: (one, other) => one.counts.peopleCertified - other.counts.peopleCertified,
  fullyCertified: (one, other) => one.counts.fullyCertified - other.counts.fullyCertified,
} satisfies Record<string, (one: RegionFigures, other: RegionFigures, cut: CoverageCut) => number>;

/** In the order asked for; in that of the codes where none is, or one that does not exist. */
export function orderedChildren(children: RegionFigures[], cut: CoverageCut, by: string, descending: boolean) {
  const order = Object.hasOwn(orders, by) ? orders[by as keyof typeof orders] : null;
  if (!order) return children;
  return children.toSorted((one, other) => (descending ? -1 : 1) * order(one, other, cut));
}
