import type { Say } from "@/app/messages/words";
import { Figure, Figures } from "@/components/figure";
import { type CoverageCut, requiredPostsOf } from "@/lib/coverage/cuts";
import type { Counts } from "@/lib/coverage/figures";
import { postsAskedFor, postsRequired } from "@/lib/coverage/posts";
import { countText, shareText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";

type Props = { counts: Counts; cut: CoverageCut; asOf: string; language: Language; say: Say<"coverage"> };

/** The figures of one region, each with its two counts and its definition. */
export function CoverageFigures({ counts, cut, asOf, language, say }: Props) {
  const required = requiredPostsOf(cut);
  const share = (part: number, whole: number, decimals: 1 | 2 = 1) => ({
    value: shareText(part, whole, language, decimals),
    share: whole === 0 ? null : part / whole,
    count: say("ofWhole", { part: countText(part, language), whole: countText(whole, language) }),
  });
  const definition =
    required > 0
      ? say("figures.certifiedDefinition", { posts: String(required) })
      : say("figures.certifiedDefinitionNone");
  return (
    <Figures asOf={asOf}>
      <Figure
        main
        label={say("figures.certified")}
        {...share(counts.postsCertified, postsAskedFor(counts, cut), 2)}
        definition={definition}
      >
        {required > 0 && (
          <p>
            {say("figures.ofFilled", {
              share: shareText(counts.postsCertified, counts.postsFilled, language, 2),
              count: share(counts.postsCertified, counts.postsFilled).count,
            })}
          </p>
        )}
      </Figure>
      {required > 0 && (
        <Figure
          label={say("figures.filled")}
          {...share(counts.postsFilled, postsRequired(counts, cut))}
          definition={say("figures.filledDefinition")}
        />
      )}
      <Figure
        label={say("figures.people")}
        {...share(counts.peopleCertified, counts.peopleInOffice, 2)}
        definition={say("figures.peopleDefinition")}
      />
      {required > 0 && (
        <Figure
          label={say("figures.cooperatives")}
          {...share(counts.fullyCertified, counts.cooperatives, 2)}
          definition={say("figures.cooperativesDefinition")}
        />
      )}
    </Figures>
  );
}
