import type { Metadata } from "next";
import { PageHeader } from "@/components/page-header";
import { words } from "./messages/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("shell"))("notFound.title") };
}

/** What does not exist and what one may not see answer alike. */
export default async function NotFound() {
  const say = await words("shell");
  return (
    <>
      <PageHeader title={say("notFound.title")} lead={<p>{say("notFound.text")}</p>} />
      <p>{say("notFound.hint")}</p>
      <ul className="plain-links">
        <li>
          <a href="/">{say("places.start")}</a>
        </li>
        <li>
          <a href="/coverage/ID">{say("places.coverage")}</a>
        </li>
        <li>
          <a href="/cooperatives">{say("places.cooperatives")}</a>
        </li>
        <li>
          <a href="/check">{say("places.check")}</a>
        </li>
      </ul>
    </>
  );
}
