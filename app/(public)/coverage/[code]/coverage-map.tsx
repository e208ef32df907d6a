import { type Say, words } from "@/app/messages/words";
import type { Shade } from "@/components/map-legend";
import { RegionMap } from "@/components/region-map";
import { searchHref } from "@/components/search-href";
import type { CoverageCut } from "@/lib/coverage/cuts";
import { postsAskedFor } from "@/lib/coverage/posts";
import type { RegionFigures } from "@/lib/coverage/public-queries";
import { type ShadeScale, shadeScale } from "@/lib/figures/shades";
import { shareText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";

type Props = {
  /** The country or a province; nothing smaller is drawn. */
  region: { code: string; name: string };
  inside: RegionFigures[];
  cut: CoverageCut;
  /** What the links of the map keep of the view. */
  kept?: Record<string, string | undefined>;
  language: Language;
  say: Say<"coverage">;
};

/** The children of a region, coloured by their share of certified posts. The table has the same figures. */
export async function CoverageMap({ region, inside, cut, kept = {}, language, say }: Props) {
  const sayCommon = await words("common");
  const shares = inside.map(({ counts }) => ({
    numerator: counts.postsCertified,
    denominator: postsAskedFor(counts, cut),
  }));
  const scale = shadeScale(shares);
  const areas = inside.map(({ code, name, counts }) => {
    const whole = postsAskedFor(counts, cut);
    return {
      code,
      label: name,
      shade: scale.shadeOf(counts.postsCertified, whole),
      text: shareText(counts.postsCertified, whole, language, 2),
      href: searchHref(`/coverage/${code}`, kept),
    };
  });
  return (
    <RegionMap
      code={region.code}
      label={say("mapLabel", { name: region.name })}
      areas={areas}
      legend={{
        label: say("legendLabel"),
        items: legendOf(scale, new Set(areas.map(({ shade }) => shade)), language, say),
      }}
      credit={sayCommon("map.credit")}
      words={{ skip: say("mapSkip"), undrawn: sayCommon("map.undrawn") }}
    />
  );
}

/** The classes up to the highest one in use. */
function legendOf({ step }: ShadeScale, used: Set<Shade>, language: Language, say: Say<"coverage">) {
  const bound = (classes: number) => ((classes * step) / 100).toLocaleString(language === "id" ? "id-ID" : "en-GB");
  const highest = Math.max(1, ...used);
  const classes = ([1, 2, 3, 4, 5, 6] as const)
    .filter((shade) => shade <= highest)
    .map((shade) => ({
      shade,
      label:
        shade === 6
          ? say("legendOpen", { from: bound(5) })
          : say("legendRange", { from: bound(shade - 1), to: bound(shade) }),
    }));
  return used.has(0) ? [{ shade: 0 as const, label: say("legendNone") }, ...classes] : classes;
}
