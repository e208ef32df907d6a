import { wordsIn } from "@/app/messages/words";
import type { Candidate } from "@/lib/assessment/candidate";
import type { Language } from "@/lib/language";

/** Two candidates may share a name: their post, cooperative and district tell them apart. */
export function CandidateName({ candidate: { name, post }, language }: { candidate: Candidate; language: Language }) {
  return (
    <>
      {name}
      {post && (
        <>
          <small>{wordsIn(language, "coverage")(`cuts.${post.position}`)}</small>
          <small>
            {post.cooperative}, {post.district}
          </small>
        </>
      )}
    </>
  );
}
