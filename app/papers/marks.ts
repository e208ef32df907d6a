import { wordsIn } from "@/app/messages/words";
import { ink, type Sheet } from "./sheet";
import { write } from "./writing";

const half = (sheet: Sheet) => ({ x: sheet.page.width / 2, y: sheet.page.height / 2 });

/** A double frame around the sheet. */
export function drawFrame(sheet: Sheet) {
  const { width, height } = sheet.page;
  const frame = (inset: number) => sheet.rect(inset, inset, width - 2 * inset, height - 2 * inset);
  frame(24).lineWidth(1.4).stroke(ink.accent);
  frame(29).lineWidth(0.5).stroke(ink.line);
}

/**
 * In a demonstration every sheet says that what stands on it is invented, across and once more `fromBottom`. Drawn first:
 * everything else lies above it.
 */
export function drawDemonstrationMark(sheet: Sheet, fromBottom = 45) {
  if (process.env.KOMPETEN_DEMO !== "1") return;
  const [id, en] = [wordsIn("id", "papers"), wordsIn("en", "papers")];
  const { x, y } = half(sheet);
  sheet
    .save()
    .rotate(-32, { origin: [x, y] })
    .fillOpacity(0.07);
  const mark = { text: id("demonstration.mark"), size: 118, face: "bold", colour: ink.dark, apart: 8 } as const;
  write(sheet, mark, { x: x - 400, y: y - 74, width: 800, align: "center" });
  sheet.restore().fillOpacity(1);
  const note = { text: `${id("demonstration.note")} / ${en("demonstration.note")}`, size: 7, colour: ink.soft };
  write(sheet, note, { x: 40, y: sheet.page.height - fromBottom, width: sheet.page.width - 80, align: "center" });
}

/** A stamp across the sheet, around the height given: it cannot be cut off from the name below it, which stays readable. */
export function drawStamp(sheet: Sheet, word: string, y: number) {
  const { x } = half(sheet);
  const [width, height] = [440, 104];
  sheet.save().rotate(-18, { origin: [x, y] });
  sheet.fillOpacity(0.4).strokeOpacity(0.4);
  sheet
    .roundedRect(x - width / 2, y - height / 2, width, height, 10)
    .lineWidth(3.5)
    .stroke(ink.bad);
  const mark = { text: word, size: 64, face: "bold", colour: ink.bad, apart: 5 } as const;
  write(sheet, mark, { x: x - width / 2, y: y - 41, width, align: "center" });
  sheet.restore().fillOpacity(1).strokeOpacity(1);
}
