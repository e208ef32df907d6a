"use client";

import { usePathname } from "next/navigation";

/** Marks where we are: a layout does not know its page, so this small part asks. */
export function NavigationLinks({ links }: { links: { href: string; label: string }[] }) {
  const path = usePathname();
  const here = links
    .map(({ href }) => href)
    .filter((href) => leadsTo(href, path))
    .sort((a, b) => b.length - a.length)[0];
  return (
    <ul>
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href} aria-current={href === path ? "page" : href === here ? "true" : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Parts of the site that lie below another's link. */
const below: Record<string, string> = { "/dialogues": "/worker-cooperatives" };

/** Whether the page lies below the link; all of coverage lies below the link to any region. */
const leadsTo = (href: string, path: string) =>
  path === href ||
  Object.entries(below).some(([start, above]) => above === href && path.startsWith(start)) ||
  (href !== "/" && path.startsWith(`${href.startsWith("/coverage/") ? "/coverage" : href}/`));
