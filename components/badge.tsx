export type Tone = "good" | "warn" | "bad" | "note" | "idle";

/** Those drawn in app/styles/badges.css. */
export type BadgeIcon = "alert" | "check" | "clock" | "cross" | "info" | "minus" | "pause" | "ring";

const icons: Record<Tone, BadgeIcon> = { good: "check", warn: "clock", bad: "cross", note: "info", idle: "minus" };

/** A state in a word. Its icon tells it apart where colours do not; `icon` for a state that needs one of its own. */
export function Badge({ tone, icon, children }: { tone: Tone; icon?: BadgeIcon; children: string }) {
  return (
    <span className="badge" data-tone={tone} data-icon={icon ?? icons[tone]}>
      {children}
    </span>
  );
}
