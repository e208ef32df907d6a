import { words } from "@/app/messages/words";
import { ButtonLink } from "@/components/button-link";
import { searchHref } from "@/components/search-href";
import type { Officer } from "@/lib/auth/officer";
import type { BatchInFull } from "@/lib/training/public-queries";

type Props = { officer: Officer; batch: BatchInFull; cooperative: string | string[] | undefined };

/** What may be done about the seats before a batch begins: boards and offices put people down, its centre selects and does so too. */
export async function SeatLink({ officer, batch, cooperative }: Props) {
  const say = await words("seats");
  switch (officer.role) {
    case "COOPERATIVE":
    case "LOCAL_OFFICE":
    case "MINISTRY":
      return (
        <ButtonLink href={searchHref(`/batches/${batch.id}/seats/new`, { cooperative }, {})} tone="primary">
          {say("open")}
        </ButtonLink>
      );
    case "CENTRE":
      return (
        officer.centreId === batch.centreId && (
          <>
            <ButtonLink href={`/batches/${batch.id}/seats`} tone="primary">
              {say("select")}
            </ButtonLink>
            <ButtonLink href={`/batches/${batch.id}/seats/new`}>{say("openAsCentre")}</ButtonLink>
          </>
        )
      );
    default:
      return null;
  }
}
