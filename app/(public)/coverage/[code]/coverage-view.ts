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
  const knownAt = parameters.knownAt.safeParse(given(search.knownAt));
  return {
    asOf: (asOf.success && asOf.data) || today,
    cut: (posts.success ? posts.data : "ALL") satisfies CoverageCut,
    knownAt: (knownAt.success && knownAt.data) || null,
    problems: [
      !asOf.success && say("impossibleDay"),
      !posts.success && say("impossiblePosts"),
      !knownAt.success && say("impossibleKnownAt"),
    ].filter((problem) => problem !== false),
  };
}

/** An empty field of a form is a field not used. */
const given = (value: string | string[] | undefined) => (value === "" ? undefined : value);
