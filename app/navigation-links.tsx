"use client";

import { usePathname } from "next/navigation";

/** Marks where we are: a layout does not know its page, so this small part asks. */
export function NavigationLinks({ links }: { links: { href: string; label: string }[] }) {
  const path = usePathname();
  const isHere = (href: string) => path === href || (href !== "/" && path.startsWith(`${href}/`));
  const isNear = (href: string) => href.startsWith("/coverage/") && path.startsWith("/coverage/");
  return (
    <ul>
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href} aria-current={isHere(href) ? "page" : isNear(href) ? "true" : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
