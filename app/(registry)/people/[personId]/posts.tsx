import { GateBadge, GateReasons } from "@/app/(registry)/gate-reasons";
import { wordsIn } from "@/app/messages/words";
import { Disclosure } from "@/components/disclosure";
import { Section } from "@/components/section";
import { dayText } from "@/lib/calendar/day-text";
import { today } from "@/lib/calendar/today";
import type { PersonRecord } from "@/lib/gate/person-record";
import type { Language } from "@/lib/language";

type Post = PersonRecord["posts"][number];

/** The posts held now and to come, each with the gate's answer; those before, folded. */
export function Posts({ posts, language }: { posts: Post[]; language: Language }) {
  const say = wordsIn(language, "people");
  const [open, ended] = [posts.filter(({ gate }) => gate), posts.filter(({ gate }) => !gate)];
  return (
    <Section title={say("posts")}>
      <div className="grid gap-4">
        {posts.length === 0 && <p className="text-soft">{say("postsEmpty")}</p>}
        {open.length > 0 && (
          <ul className="panel divide-y divide-line py-0">
            {open.map((post) => (
              <PostRow key={post.termId} post={post} language={language} />
            ))}
          </ul>
        )}
        {ended.length > 0 && (
          <Disclosure summary={say("endedPosts")} open={open.length === 0}>
            <ul className="divide-y divide-line">
              {ended.map((post) => (
                <PostRow key={post.termId} post={post} language={language} />
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </Section>
  );
}

function PostRow({ post, language }: { post: Post; language: Language }) {
  const [say, names, cooperative] = [
    wordsIn(language, "people"),
    wordsIn(language, "coverage"),
    wordsIn(language, "cooperative"),
  ];
  const { position, gate, startDate, endDate, endReason } = post;
  const from = dayText(startDate, language);
  const span =
    endDate !== null
      ? say("sinceUntil", { from, to: dayText(endDate, language) })
      : say(startDate > today() ? "starts" : "since", { from });
  return (
    <li className="grid gap-2 py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{names(`cuts.${position}`)}</span>
        {gate && <GateBadge gate={gate} language={language} />}
      </p>
      <p className="text-sm text-soft">
        <a href={`/cooperatives/${post.cooperativeId}`}>{post.cooperative}</a>, {span}
        {endReason && ` (${cooperative(`endReasons.${endReason}`)})`}
      </p>
      {gate && <GateReasons gate={gate} language={language} near={post.regency} />}
    </li>
  );
}
