import { requests } from "@/app/messages/id/requests";
import { wordsIn } from "@/app/messages/words";
import { DataTable } from "@/components/data-table";
import { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { Difference } from "@/lib/requests/change-handler";

type Field = keyof typeof requests.fields;
const isField = (field: string): field is Field => Object.hasOwn(requests.fields, field);

/** As it is and as it would be, side by side. */
export function Differences({ differences, language }: { differences: Difference[]; language: Language }) {
  const say = wordsIn(language, "requests");
  return (
    <DataTable
      caption={say("page.difference")}
      captionHidden
      phone="stack"
      rows={differences}
      rowKey={({ field }) => field}
      columns={[
        {
          key: "field",
          header: say("page.field"),
          cell: ({ field }) => (isField(field) ? say(`fields.${field}`) : field),
        },
        { key: "before", header: say("page.before"), cell: ({ before }) => <del>{valueText(before, language)}</del> },
        { key: "after", header: say("page.after"), cell: ({ after }) => <ins>{valueText(after, language)}</ins> },
      ]}
    />
  );
}

/** A day as people write it, a sex in words; all else as it stands. */
export function valueText(value: string | null, language: Language): string {
  const say = wordsIn(language, "requests");
  if (value === null) return say("nothing");
  if (value === "FEMALE" || value === "MALE") return say(`sexes.${value}`);
  const day = Day.safeParse(value);
  return day.success ? dayText(day.data, language) : value;
}
