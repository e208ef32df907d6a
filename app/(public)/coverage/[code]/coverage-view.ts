import type { Say } from "@/app/messages/words";
import type { SearchParams } from "@/components/search-href";
import type { Day } from "@/lib/calendar/day";
import { CoveragePageParameters } from "@/lib/coverage/asked";
import type { CoverageCut } from "@/lib/coverage/cuts";

/** What the address asks for, and in words what of it makes no sense; that part is left at its default. */
export function viewAsked(search: SearchParams, today: Day, say: Say<"coverage">) {
  const parameters = CoveragePageParameters.shape;
  const asOf = parameters.asOf.safeParse(given(search.asOf));
  const posts = parameters.posts.safeParse(given(search.posts));
  const kind = parameters.kind.safeParse(given(search.kind));
  const [organ, ofKind] = [posts.success ? posts.data : "ALL", kind.success ? kind.data : undefined];
  const knownAt = parameters.knownAt.safeParse(given(search.knownAt));
  return {
    asOf: (asOf.success && asOf.data) || today,
    cut: (ofKind ?? organ) satisfies CoverageCut,
    /** The two lists of the filter, of which the kind decides where it is chosen. */
    posts: ofKind ? "ALL" : organ,
    kind: ofKind,
    knownAt: (knownAt.success && knownAt.data) || null,
    problems: [
      !asOf.success && say("impossibleDay"),
      !posts.success && say("impossiblePosts"),
      !kind.success && say("impossibleKind"),
      ofKind && organ !== "ALL" && say("kindHasAllPosts"),
      !knownAt.success && say("impossibleKnownAt"),
    ].filter((problem) => typeof problem === "string"),
  };
}

/** An empty field of a form is a field not used. */
const given = (value: string | string[] | undefined) => (value === "" ? undefined : value);
