import { wordsIn } from "@/app/messages/words";
import { LinkTabs } from "@/components/link-tabs";
import type { Language } from "@/lib/language";

type View = "list" | "dialogues" | "followUps";
const paths: Record<View, string> = {
  list: "/worker-cooperatives",
  dialogues: "/dialogues",
  followUps: "/dialogues/follow-ups",
};

export function WorkerTabs({ current, language }: { current: View; language: Language }) {
  const say = wordsIn(language, "workers");
  const views: View[] = ["list", "dialogues", "followUps"];
  return (
    <div className="mb-6">
      <LinkTabs
        label={say("tabs.label")}
        tabs={views.map((view) => ({ href: paths[view], label: say(`tabs.${view}`), current: view === current }))}
      />
    </div>
  );
}
