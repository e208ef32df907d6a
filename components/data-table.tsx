import type { ReactNode } from "react";
import { Icon } from "./icon";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** "end" for figures: digits stand below digits. */
  align?: "start" | "end";
  /** The name by which the list can be ordered; without it the head is no link. */
  sortKey?: string;
  /** This cell names its row. The first column, unless another says so. */
  rowHeader?: boolean;
  /** What stands below the column in the line of totals. */
  total?: ReactNode;
};

export type Sort = { by: string; descending: boolean; href: (by: string, descending: boolean) => string };

type Props<Row> = {
  /** Names the table and the region it scrolls in. */
  caption: string;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  /** Rows that this page is about, or that ask for attention. */
  marked?: (row: Row) => boolean;
  /** On a phone: move the figures sideways below a fixed first column, or stack each row as a card. */
  phone?: "scroll" | "stack";
  /** More columns than a desktop shows side by side: the table keeps a scroll bar of its own. */
  wide?: boolean;
};

/** A table that sorts by plain links. What stands in place of no rows is the page's to say (EmptyState). */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, sort, marked, phone = "scroll", wide } = props;
  const naming = Math.max(
    0,
    columns.findIndex((column) => column.rowHeader),
  );
  // One attribute of the table instead of one on each cell: a page of many rows is sent twice, as HTML and for React.
  // Likewise the heads that stand beside the cells where rows are stacked.
  const atEnd = columns.flatMap(({ align }, index) => (align === "end" ? [index + 1] : [])).join(" ");
  return (
    // A keyboard can only move what it can reach, and is told what it has reached.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable
    <section className="table-region" aria-label={caption} tabIndex={0} data-wide={wide}>
      <table
        className="data"
        data-phone={phone}
        data-end={atEnd}
        style={phone === "stack" ? labels(columns) : undefined}
      >
        <caption className={captionHidden ? "sr-only" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...(marked?.(row) && { "data-marked": true })}>
              {columns.map(({ key, cell }, index) =>
                index === naming ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key}>{cell(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {columns.some(({ total }) => total !== undefined) && <Totals columns={columns} naming={naming} />}
      </table>
    </section>
  );
}

/** For tables.css: `--label-2` is the head of the second column, as a string of CSS. */
const labels = (columns: { header: string }[]) =>
  Object.fromEntries(columns.map(({ header }, index) => [`--label-${index + 1}`, JSON.stringify(header)]));

function Head<Row>({ column, sort }: { column: Column<Row>; sort?: Sort }) {
  const { header, align, sortKey } = column;
  if (!sort || !sortKey) {
    return <th scope="col">{header}</th>;
  }

  const current = sort.by === sortKey;
  // Figures are first looked at from the top, words from A.
  const descending = current ? !sort.descending : align === "end";
  const direction = sort.descending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={current ? direction : undefined} {...(align === "end" && { "data-end": "" })}>
      <a href={sort.href(sortKey, descending)}>
        {header}
        <Icon name={current ? direction : "sortable"} />
      </a>
    </th>
  );
}

function Totals<Row>({ columns, naming }: { columns: Column<Row>[]; naming: number }) {
  return (
    <tfoot>
      <tr>
        {columns.map(({ key, total }, index) =>
          index === naming ? (
            <th key={key} scope="row">
              {total}
            </th>
          ) : (
            <td key={key}>{total}</td>
          ),
        )}
      </tr>
    </tfoot>
  );
}
