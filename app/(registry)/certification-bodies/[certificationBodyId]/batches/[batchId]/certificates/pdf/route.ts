import { notFound } from "next/navigation";
import { drawCompetencyCertificate } from "@/app/papers/competency-certificate";
import { publicAddress } from "@/app/papers/public-address";
import { asFileName, pdfResponse } from "@/app/papers/sheet";
import { uuidParam } from "@/app/uuid-param";
import { currentOfficer } from "@/lib/auth/require-officer";
import { today } from "@/lib/calendar/today";
import { listCertificatePapers } from "@/lib/certificates/certificate-papers";

type Context = RouteContext<"/certification-bodies/[certificationBodyId]/batches/[batchId]/certificates/pdf">;

/** All certificates of a batch in one file, for the LSP that issued them. */
export async function GET(request: Request, { params }: Context) {
  const [officer, asked] = await Promise.all([currentOfficer(), params]);
  if (!officer) notFound();
  const which = { certificationBodyId: uuidParam(asked.certificationBodyId), batchId: uuidParam(asked.batchId) };
  const batch = await listCertificatePapers(officer, which, today());
  const [first] = batch?.papers ?? [];
  if (!batch || !first) notFound();
  const origin = publicAddress(request.headers);
  const file = {
    fileName: `${asFileName(`sertifikat ${batch.title}`)}.pdf`,
    title: batch.title,
    author: first.body.name,
  };
  const papers = batch.papers.map((certificate) => ({ certificate, origin }));
  return pdfResponse(file, papers, drawCompetencyCertificate);
}
