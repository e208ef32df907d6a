import { wordsIn } from "@/app/messages/words";
import { LinkTabs } from "@/components/link-tabs";
import type { Officer } from "@/lib/auth/officer";
import type { Language } from "@/lib/language";
import { country } from "@/lib/regions/region-code";
import { seatMatchReadBy } from "@/lib/training/visibility";

const views = {
  list: "/centres",
  near: "/centres/near",
  map: "/centres/map",
  programmes: "/programmes",
  calendar: "/batches/calendar",
  match: "/seat-match",
} as const;
export type CentreView = keyof typeof views;

type Props = { current: CentreView; officer: Officer | null; language: Language };

/** What there is to see of training: where, what, when, and for offices whether the right people go. */
export function CentreTabs({ current, officer, language }: Props) {
  const say = wordsIn(language, "centres");
  const own = officer?.role === "LOCAL_OFFICE" ? officer.regionCode : country;
  const shown = (Object.keys(views) as CentreView[]).filter(
    (view) => view !== "match" || (officer !== null && seatMatchReadBy(officer, own)),
  );
  return (
    <div className="mb-5">
      <LinkTabs
        label={say("lists")}
        tabs={shown.map((view) => ({ href: views[view], label: say(`views.${view}`), current: view === current }))}
      />
    </div>
  );
}
