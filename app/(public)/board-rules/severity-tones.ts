import type { Tone } from "@/components/badge";
import type { RuleSeverity } from "@/lib/board-rules/rules";

export const severityTones: Record<RuleSeverity, Tone> = {
  BLOCK: "bad",
  WARN: "note",
  FINDING: "warn",
  INDICATOR: "idle",
};
