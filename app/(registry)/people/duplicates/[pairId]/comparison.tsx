import type { ReactNode } from "react";
import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { DataTable } from "@/components/data-table";
import { dayText, shortDayText } from "@/lib/calendar/day-text";
import type { PersonRecord } from "@/lib/gate/person-record";
import type { Language } from "@/lib/language";
import type { DuplicatePair } from "@/lib/people/duplicate-queries";

type Line = { key: string; label: string; first: ReactNode; second: ReactNode; same: boolean | null };
type Props = { pair: DuplicatePair; records: [PersonRecord, PersonRecord]; language: Language };

/** Line by line, and whether they differ in it; what people did is listed, since it cannot be the same. */
export function Comparison({ pair: { first, second }, records, language }: Props) {
  const say = wordsIn(language, "people");
  const facts = ([one, other]: [ReactNode, ReactNode], key: string, label: string, same: boolean): Line => ({
    ...{ key, label, first: one, second: other, same },
  });
  const both = <Value,>(read: (record: PersonRecord) => Value): [Value, Value] => [read(records[0]), read(records[1])];
  const list = (key: string, label: string, read: (record: PersonRecord) => ReactNode[]): Line => {
    const [one, other] = both(read);
    return { key, label, first: <List items={one} />, second: <List items={other} />, same: null };
  };
  const lines: Line[] = [
    facts([first.name, second.name], "name", say("pair.name"), first.name === second.name),
    facts(
      [<Digits key="one" text={first.maskedNationalId} />, <Digits key="other" text={second.maskedNationalId} />],
      "nationalId",
      say("nationalId"),
      false,
    ),
    facts(
      [dayText(first.birthDate, language), dayText(second.birthDate, language)],
      "birthDate",
      say("pair.birthDate"),
      first.birthDate === second.birthDate,
    ),
    facts([say(`sexes.${first.sex}`), say(`sexes.${second.sex}`)], "sex", say("sex"), first.sex === second.sex),
    facts(
      [first.maskedPhone ?? say("pair.none"), second.maskedPhone ?? say("pair.none")],
      "phone",
      say("pair.phone"),
      first.phone === second.phone,
    ),
    list("posts", say("posts"), ({ posts }) =>
      posts.map((post) => <Post key={post.termId} post={post} language={language} />),
    ),
    list("courses", say("courses"), ({ courses }) =>
      courses.map(({ enrolmentId, title, endsOn }) => (
        <span key={enrolmentId}>{`${title}, ${shortDayText(endsOn, language)}`}</span>
      )),
    ),
    list("assessments", say("assessments"), ({ assessments }) =>
      assessments.map(({ id, scheme, assessedOn }) => (
        <span key={id}>{`${scheme}, ${shortDayText(assessedOn, language)}`}</span>
      )),
    ),
    list("certificates", say("certificates"), ({ certificates }) =>
      certificates.map(({ id, number, scheme }) => <span key={id}>{`${scheme}, ${number}`}</span>),
    ),
  ];
  return (
    <DataTable
      caption={say("pair.table")}
      captionHidden
      phone="stack"
      columns={[
        { key: "label", header: say("pair.what"), cell: ({ label }) => label },
        { key: "first", header: say("duplicates.one"), cell: (line) => line.first },
        { key: "second", header: say("duplicates.other"), cell: (line) => line.second },
        {
          key: "same",
          header: say("pair.difference"),
          cell: ({ same }) =>
            same === null ? null : (
              <Badge tone={same ? "good" : "warn"} icon={same ? "check" : "alert"}>
                {say(same ? "pair.same" : "pair.differs")}
              </Badge>
            ),
        },
      ]}
      rows={lines}
      rowKey={({ key }) => key}
      marked={({ same }) => same === false}
    />
  );
}

const Digits = ({ text }: { text: string }) => <span className="tabular-nums">{text}</span>;

const List = ({ items }: { items: ReactNode[] }) =>
  items.length === 0 ? "–" : <span className="grid gap-1">{items}</span>;

function Post({ post, language }: { post: PersonRecord["posts"][number]; language: Language }) {
  const [say, posts] = [wordsIn(language, "people"), wordsIn(language, "coverage")];
  const { position, cooperative, startDate, endDate } = post;
  const from = shortDayText(startDate, language);
  return (
    <span>
      {posts(`cuts.${position}`)}
      <small>
        {cooperative},{" "}
        {endDate ? say("sinceUntil", { from, to: shortDayText(endDate, language) }) : say("since", { from })}
      </small>
    </span>
  );
}
