import { wordsIn } from "@/app/messages/words";
import { DescriptionList } from "@/components/description-list";
import { EmptyState } from "@/components/empty-state";
import { Section } from "@/components/section";
import { countOpen } from "@/lib/assessment/application-queries";
import { applicationStates } from "@/lib/assessment/candidate-states";
import type { Officer } from "@/lib/auth/officer";
import { today } from "@/lib/calendar/today";
import { countText } from "@/lib/figures/share";
import type { Language } from "@/lib/language";

type Props = { certificationBodyId: string; officer: Officer; language: Language };

/** How many applications stand at which stage, each with the way to them. */
export async function ApplicationsSection({ certificationBodyId, officer, language }: Props) {
  const [say, words] = [wordsIn(language, "certificationBody"), wordsIn(language, "applications")];
  const { open, assessed } = await countOpen(officer, certificationBodyId, today());
  const shown = applicationStates.flatMap((state) => open.find((count) => count.state === state) ?? []);
  const href = (asked: Record<string, string>) =>
    `/applications?${new URLSearchParams({ body: certificationBodyId, ...asked })}`;
  return (
    <Section id="applications" title={say("applicationsOpen")}>
      {shown.length === 0 && assessed === 0 ? (
        <EmptyState title={say("applicationsNone")} />
      ) : (
        <DescriptionList
          facts={[
            ...shown.map(({ state, count, waitsFor }) => ({
              term: words(`states.${state}`),
              description: (
                <a href={href({ state })}>
                  {countText(count, language)} · {words(`waitsFor.${waitsFor}`)}
                </a>
              ),
            })),
            ...(assessed > 0
              ? [
                  {
                    term: words("states.ASSESSED"),
                    description: (
                      <a href={href({ view: "ASSESSED" })}>
                        {countText(assessed, language)} · {words("waitsForBody")}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
}
