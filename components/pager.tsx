import { Icon } from "./icon";

type Link = { href: string; label: string };

type Props = {
  /** Names the navigation, such as "Halaman daftar". */
  label: string;
  /** What of the list is in sight: "51–100 dari 8.524". */
  summary?: string;
  first?: Link | null;
  previous?: Link | null;
  next?: Link | null;
  /** Numbered pages, where the list has them. */
  pages?: (Link & { current?: boolean })[];
};

/** For lists by key (`next`, and `first` to return) as for lists by number (`pages`). Shows nothing for one page alone. */
export function Pager({ label, summary, first, previous, next, pages = [] }: Props) {
  const links = first || previous || next || pages.length > 1;
  if (!links && !summary) return null;
  return (
    <nav className="pager" aria-label={label}>
      {summary && <p>{summary}</p>}
      {first && (
        <a className="button" data-size="small" href={first.href}>
          {first.label}
        </a>
      )}
      {previous && (
        <a className="button" data-size="small" href={previous.href} rel="prev">
          <Icon name="arrow-left" />
          {previous.label}
        </a>
      )}
      {pages.length > 1 &&
        pages.map(({ href, label: number, current }) => (
          <a key={href} className="button" data-size="small" href={href} aria-current={current ? "page" : undefined}>
            {number}
          </a>
        ))}
      {next && (
        <a className="button" data-size="small" href={next.href} rel="next">
          {next.label}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  );
}
