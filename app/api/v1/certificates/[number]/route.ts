import { problem } from "@/app/api/problem";
import { today } from "@/lib/calendar/today";
import { checkCertificate } from "@/lib/certificates/public-queries";

type Context = RouteContext<"/api/v1/certificates/[number]">;

/** The public answer of /check: what stands on the certificate, and its status today. */
export async function GET(_request: Request, { params }: Context) {
  const { certificate, asOf, readAt } = await checkCertificate(decoded((await params).number), today());
  if (!certificate) return problem(404, "Sertifikat tidak dikenal");

  const { issuer, ...rest } = certificate;
  const { name, licenceNumber } = issuer;
  return Response.json(
    { ...rest, issuer: { name, licenceNumber }, asOf, readAt: readAt.toISOString() },
    { headers: { "Cache-Control": "no-store" } },
  );
}

/** Half an escape is no escape: it is looked for as it stands. */
function decoded(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
