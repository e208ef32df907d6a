import type { ReactNode } from "react";

export type Fact = { term: string; description: ReactNode };

/** What is known about one thing, term by term. What is unknown is left out, or said in words. */
export function DescriptionList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ term, description }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
