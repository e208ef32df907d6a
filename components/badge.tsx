import { Icon, type IconName } from "./icon";

export type Tone = "good" | "warn" | "bad" | "note" | "idle";

const icons: Record<Tone, IconName> = { good: "check", warn: "clock", bad: "cross", note: "info", idle: "minus" };

/** A state in a word. Its icon tells it apart where colours do not; `icon` for a state that needs one of its own. */
export function Badge({ tone, icon, children }: { tone: Tone; icon?: IconName; children: string }) {
  return (
    <span className="badge" data-tone={tone}>
      <Icon name={icon ?? icons[tone]} />
      {children}
    </span>
  );
}
