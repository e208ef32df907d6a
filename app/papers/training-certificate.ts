import { wordsIn } from "@/app/messages/words";
import { dayText } from "@/lib/calendar/day-text";
import { daysText } from "@/lib/training/batch-days";
import type { TrainingPaper, TrainingPapers } from "@/lib/training/training-papers";
import { drawDemonstrationMark, drawFrame } from "./marks";
import { ink, type Sheet } from "./sheet";
import { drawUnitPages } from "./unit-pages";
import { type Block, fitted, spread, write } from "./writing";

const [id, en] = [wordsIn("id", "papers"), wordsIn("en", "papers")];
const english = (text: string, size = 9) => ({ text, size, face: "italic", colour: ink.soft }) as const;
const edge = 72;

export type PrintedTraining = { batch: TrainingPapers["batch"]; paper: TrainingPaper };

/** A training certificate, across the sheet, so that nobody takes it for the competency certificate. */
export function drawTrainingCertificate(sheet: Sheet, { batch, paper }: PrintedTraining) {
  sheet.addPage();
  drawDemonstrationMark(sheet);
  drawFrame(sheet);
  const width = sheet.page.width - 2 * edge;
  const top = drawHead(sheet, batch, paper, width);
  spread(sheet, statement(sheet, batch, paper, width), { x: edge, y: top, width, bottom: foot - 6, most: 15 });
  drawFoot(sheet, batch, paper);
  drawUnitPages(sheet, {
    title: id("training.units"),
    subtitle: en("training.units"),
    about: `${paper.holderName} · ${id("training.number", paper)}\n${id("training.unitsFor", { scheme: batch.scheme.title })}`,
    units: batch.scheme.units,
  });
}

function drawHead(sheet: Sheet, { centre }: TrainingPapers["batch"], { number }: TrainingPaper, width: number) {
  const middle = { x: edge, width, align: "center" } as const;
  const name = fitted(sheet, { text: centre.name, size: 14, face: "bold" }, { width, lines: 1, least: 10 });
  let y = write(sheet, name, { ...middle, y: 52 });
  if (centre.vin)
    y = write(sheet, { text: id("training.vin", { vin: centre.vin }), size: 9, colour: ink.soft }, { ...middle, y });
  const title = { text: id("training.title"), size: 26, face: "bold", apart: 1.2 } as const;
  y = write(sheet, title, { ...middle, y: y + 12 });
  y = write(sheet, english(en("training.title"), 12), { ...middle, y }) + 4;
  return write(sheet, { text: id("training.number", { number }), size: 11, face: "medium" }, { ...middle, y });
}

function statement(
  sheet: Sheet,
  batch: TrainingPapers["batch"],
  { holderName }: TrainingPaper,
  width: number,
): Block[] {
  const { programme, title, ...days } = batch;
  const when = { batch: title, hours: programme.lessonHours };
  return [
    [{ text: id("training.givenTo"), size: 10.5 }, english(en("training.givenTo"))],
    [fitted(sheet, { text: holderName, size: 26, face: "bold" }, { width, lines: 1, least: 17 })],
    [{ text: id("training.completed"), size: 10.5 }, english(en("training.completed"))],
    [
      fitted(sheet, { text: programme.title, size: 18, face: "bold" }, { width, lines: 2, least: 13 }),
      { text: id("training.when", { ...when, days: daysText(days, "id") }), size: 10.5 },
      english(en("training.when", { ...when, days: daysText(days, "en") })),
    ],
  ];
}

/** Where what it is not, and who signs, begins. */
const foot = 428;

function drawFoot(sheet: Sheet, { centre }: TrainingPapers["batch"], { issuedOn }: TrainingPaper) {
  const left = { x: edge, width: 330 };
  let y = write(sheet, { text: id("training.notCompetency"), size: 9, face: "medium" }, { ...left, y: foot });
  y = write(sheet, english(en("training.notCompetency"), 8), { ...left, y: y + 2 });
  sheet
    .moveTo(edge - 10, foot + 2)
    .lineTo(edge - 10, y)
    .lineWidth(2)
    .stroke(ink.accent);

  const column = { x: 520, width: sheet.page.width - edge - 520 };
  const [day, dayInEnglish] = [dayText(issuedOn, "id"), dayText(issuedOn, "en")];
  let at = write(
    sheet,
    { text: id("training.place", { place: centre.region, day }), size: 10.5 },
    { ...column, y: foot },
  );
  at = write(sheet, english(dayInEnglish, 8), { ...column, y: at }) + 3;
  at = write(sheet, { text: id("training.signatory"), size: 9 }, { ...column, y: at });
  write(sheet, english(en("training.signatory"), 7.5), { ...column, y: at });
  const line = 522;
  sheet
    .moveTo(column.x, line)
    .lineTo(column.x + column.width, line)
    .lineWidth(0.7)
    .stroke(ink.dark);
  const next = write(sheet, { text: id("training.signature"), size: 8 }, { ...column, y: line + 3 });
  write(sheet, english(en("training.signature"), 7), { ...column, y: next });
}
