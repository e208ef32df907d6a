/** A refusal of the API in the form of RFC 9457; `errors` name the parameters that were wrong. */
export function problem(
  status: number,
  title: string,
  more: { detail?: string; errors?: Record<string, string[]> } = {},
) {
  return Response.json(
    { type: "about:blank", title, status, ...more },
    { status, headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" } },
  );
}
