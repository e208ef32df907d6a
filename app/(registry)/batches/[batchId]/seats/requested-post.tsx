import { wordsIn } from "@/app/messages/words";
import type { Language } from "@/lib/language";
import type { SeatRequestRow } from "@/lib/training/seat-queries";

/** The post somebody is sent for and whose it is; where the course does not fit it, why the person goes all the same. */
export function RequestedPost({ request, language }: { request: SeatRequestRow; language: Language }) {
  const [say, posts] = [wordsIn(language, "seats"), wordsIn(language, "coverage")];
  const { position, cooperativeId, cooperative, district, regency, mismatchReason } = request;
  return (
    <>
      {posts(`cuts.${position}`)}
      <small className="block">
        <a href={`/cooperatives/${cooperativeId}`}>{cooperative}</a>, {district}, {regency}
      </small>
      {mismatchReason !== null && <small className="block">{say("misfit", { reason: mismatchReason })}</small>}
    </>
  );
}
