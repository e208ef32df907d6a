/** What Next gives a page as its search parameters. */
export type SearchParams = Record<string, string | string[] | undefined>;

/**
 * The address of the same list with some parameters changed and all others kept. Null or an empty text takes a
 * parameter out; a list whose order or filter changes starts again at its head, so name its place (`after`) as null.
 */
export function searchHref(
  path: string,
  params: SearchParams,
  changes: Record<string, string | number | null | undefined> = {},
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (name in changes) continue;
    for (const one of [value ?? []].flat()) if (one !== "") search.append(name, one);
  }
  for (const [name, value] of Object.entries(changes)) {
    if (value !== null && value !== undefined && value !== "") search.append(name, String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}
