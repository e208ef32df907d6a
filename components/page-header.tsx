import type { ReactNode } from "react";

type Props = {
  title: string;
  /** What kind of thing this is: "Provinsi", "Angkatan". */
  kicker?: string;
  lead?: ReactNode;
  /** <Breadcrumbs>. */
  above?: ReactNode;
  /** Buttons and badges at the side of the title. */
  actions?: ReactNode;
};

/** The head of a page, with its only <h1>. */
export function PageHeader({ title, kicker, lead, above, actions }: Props) {
  return (
    <header className="page-head">
      {above}
      <div>
        <div>
          {kicker && <p className="kicker">{kicker}</p>}
          <h1>{title}</h1>
          {lead && <div className="lead">{lead}</div>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </div>
    </header>
  );
}
