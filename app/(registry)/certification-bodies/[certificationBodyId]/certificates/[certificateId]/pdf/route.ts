import { notFound } from "next/navigation";
import { drawCompetencyCertificate } from "@/app/papers/competency-certificate";
import { publicAddress } from "@/app/papers/public-address";
import { asFileName, pdfResponse } from "@/app/papers/sheet";
import { uuidParam } from "@/app/uuid-param";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { findCertificatePaper } from "@/lib/certificates/certificate-papers";

type Context = RouteContext<"/certification-bodies/[certificationBodyId]/certificates/[certificateId]/pdf">;

/** A certificate on paper: for its LSP to sign, for everybody else who may read it a copy. */
export async function GET(request: Request, { params }: Context) {
  const [officer, asked] = await Promise.all([currentOfficer(), params]);
  if (!officer) notFound();
  const which = {
    certificationBodyId: uuidParam(asked.certificationBodyId),
    certificateId: uuidParam(asked.certificateId),
  };
  const certificate = await findCertificatePaper(officer, which, today());
  if (!certificate) notFound();
  const file = {
    fileName: `${asFileName(`sertifikat ${certificate.number}`)}.pdf`,
    title: `${certificate.number} ${certificate.holderName}`,
    author: certificate.body.name,
  };
  return pdfResponse(file, [{ certificate, origin: publicAddress(request.headers) }], drawCompetencyCertificate);
}
