import { wordsIn } from "@/app/messages/words";
import type { TrainingPapers } from "@/lib/training/training-papers";
import { asFileName, pdfResponse } from "./sheet";
import { drawTrainingCertificate } from "./training-certificate";

/** The training certificates of a batch, or one of them, as a file. */
export function trainingResponse({ batch, papers }: TrainingPapers): Response {
  const name = `${wordsIn("id", "papers")("training.file")} ${batch.title}`;
  const file = {
    fileName: `${asFileName(name)}.pdf`,
    title: name,
    author: batch.centre.name,
    layout: "landscape" as const,
  };
  return pdfResponse(
    file,
    papers.map((paper) => ({ batch, paper })),
    drawTrainingCertificate,
  );
}
