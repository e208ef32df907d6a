import type { ReactNode } from "react";

type Props = { href: string; tone?: "primary" | "plain"; size?: "small"; children: ReactNode };

/** A way on that looks like a button; what changes something is a form. */
export function ButtonLink({ href, tone = "plain", size, children }: Props) {
  return (
    <a className="button" data-tone={tone} data-size={size} href={href}>
      {children}
    </a>
  );
}
