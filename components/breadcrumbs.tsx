export type Crumb = { label: string; href?: string };

/** From the widest to where we are; the last one is no link. One alone leads nowhere and is not shown. */
export function Breadcrumbs({ label, items }: { label: string; items: Crumb[] }) {
  if (items.length < 2) return null;
  return (
    <nav className="crumbs" aria-label={label}>
      <ol>
        {items.map(({ label: name, href }) => (
          <li key={href ?? name}>{href ? <a href={href}>{name}</a> : <span aria-current="page">{name}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
