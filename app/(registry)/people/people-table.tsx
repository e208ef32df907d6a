import { Fragment } from "react";
import { wordsIn } from "@/app/messages/words";
import { Badge } from "@/components/badge";
import { DataTable } from "@/components/data-table";
import type { Language } from "@/lib/language";
import type { FoundPerson } from "@/lib/people/search-people";

type Props = { rows: FoundPerson[]; language: Language };

/** Whoever has the same name is told apart by place, post, year of birth and the masked number. */
export function PeopleTable({ rows, language }: Props) {
  const [say, posts] = [wordsIn(language, "people"), wordsIn(language, "coverage")];
  return (
    <DataTable
      caption={say("search.table")}
      captionHidden
      phone="stack"
      columns={[
        {
          key: "name",
          header: say("search.person"),
          cell: ({ id, name, maskedNationalId, yearOfBirth }) => (
            <>
              <a href={`/people/${id}`}>{name}</a>
              <small>{`${maskedNationalId} · ${yearOfBirth}`}</small>
            </>
          ),
        },
        {
          key: "posts",
          header: say("posts"),
          cell: ({ posts: held }) =>
            held.length === 0
              ? say("search.noPost")
              : held.map(({ cooperativeId, cooperative, position, endDate }) => (
                  <Fragment key={`${cooperativeId} ${position} ${endDate}`}>
                    {posts(`cuts.${position}`)}
                    <small>{cooperative}</small>
                  </Fragment>
                )),
        },
        {
          key: "place",
          header: say("search.place"),
          cell: ({ posts: held }) =>
            [...new Set(held.map(({ district, regency }) => `${district}, ${regency}`))].join("; "),
        },
        {
          key: "certified",
          header: say("search.state"),
          cell: ({ certified }) => (
            <Badge tone={certified ? "good" : "idle"}>{say(certified ? "search.may" : "search.mayNot")}</Badge>
          ),
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
