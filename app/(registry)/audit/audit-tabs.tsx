import type { Say } from "@/app/messages/words";
import { LinkTabs } from "@/components/link-tabs";

export function AuditTabs({ current, say }: { current: "entries" | "reads"; say: Say<"audit"> }) {
  const tab = (name: "entries" | "reads", href: string) => ({ href, label: say(name), current: current === name });
  return (
    <div className="mb-6">
      <LinkTabs label={say("views")} tabs={[tab("entries", "/audit"), tab("reads", "/audit/reads")]} />
    </div>
  );
}
