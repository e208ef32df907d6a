import type { ReactNode } from "react";

/** In place of a list without rows: why it is empty, and what to do about it. */
export function EmptyState({
  title,
  children,
  next,
}: {
  title: string;
  children?: ReactNode;
  next?: { href: string; label: string };
}) {
  return (
    <div className="empty">
      <h3>{title}</h3>
      {children}
      {next && (
        <a className="button" href={next.href}>
          {next.label}
        </a>
      )}
    </div>
  );
}
