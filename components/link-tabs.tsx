export type Tab = { href: string; label: string; current?: boolean; count?: string };

/** Views of one thing, each with its own address. */
export function LinkTabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ href, label: name, current, count }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {name}
              {count && <span>{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
