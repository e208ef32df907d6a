import type { LegalDataRefusal } from "@/lib/cooperatives/change-legal-data";
import type { ReplaceHolderRefusal } from "@/lib/cooperatives/replace-holder";
import type { StartTermRefusal } from "@/lib/cooperatives/start-term";
import type { CorrectIdentityRefusal } from "@/lib/people/correct-identity";
import type { MergeRefusal } from "@/lib/people/merge-people";

/** What stands in the way of a change, in the words of whichever feature it belongs to. */
export type ChangeObstacle =
  | CorrectIdentityRefusal
  | StartTermRefusal
  | ReplaceHolderRefusal
  | LegalDataRefusal
  | MergeRefusal
  | "version-conflict";
