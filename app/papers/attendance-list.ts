import { wordsIn } from "@/app/messages/words";
import type { Day } from "@/lib/calendar/day";
import { shortDayText, weekdayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import { daysText } from "@/lib/training/batch-days";
import { daysOfBatch, daysOnSheets } from "@/lib/training/teaching-days";
import type { AttendanceList } from "@/lib/training/training-papers";
import { drawDemonstrationMark } from "./marks";
import { ink, millimetres, type Sheet } from "./sheet";
import { fitted, heightOf, type Line, write } from "./writing";

/** Days beside the names that leave room for a signature in each. */
const mostDays = 6;
/** A packet of sixteen signs on one sheet, and the instructors below it. */
const rowHeight = millimetres(8.5);
const edge = 40;
const top = 112;
const bottom = 52;
const columns = { number: edge, name: edge + 24, position: edge + 276, days: edge + 366 };
const nameWidth = columns.position - columns.name - 8;

export type AttendanceSheet = {
  list: AttendanceList;
  language: Language;
  days: Day[];
  participants: AttendanceList["participants"];
  /** The number of the first of them. */
  from: number;
  sheet: number;
  sheets: number;
  /** The last sheet of these days: whoever answers for the list signs here. */
  last: boolean;
};

/** The sheets of a list: everybody on each group of days, as many to a sheet as can sign on it. */
export function sheetsOf(list: AttendanceList, language: Language): AttendanceSheet[] {
  const rows = Math.floor((595.28 - top - bottom - rowHeight) / rowHeight);
  const people = list.participants;
  const groups = Array.from({ length: Math.max(1, Math.ceil(people.length / rows)) }, (_, at) => at * rows);
  const all = daysOnSheets(daysOfBatch(list.batch), mostDays).flatMap((days) =>
    groups.map((from) => ({ days, from, participants: people.slice(from, from + rows), last: from === groups.at(-1) })),
  );
  return all.map((part, at) => ({ ...part, list, language, sheet: at + 1, sheets: all.length }));
}

/** One sheet to be signed by hand, a column for each day. */
export function drawAttendanceSheet(sheet: Sheet, part: AttendanceSheet) {
  sheet.addPage();
  drawDemonstrationMark(sheet, 20);
  drawHead(sheet, part);
  const say = wordsIn(part.language, "papers");
  const right = sheet.page.width - edge;
  const dayWidth = (right - columns.days) / part.days.length;

  let y = drawColumns(sheet, part, dayWidth);
  if (part.list.participants.length === 0)
    write(sheet, { text: say("attendance.noParticipants"), size: 9 }, { x: columns.name, y: y + 8, width: 300 });
  for (const [at, participant] of part.participants.entries()) {
    drawRow(sheet, participant, { number: part.from + at + 1, y, language: part.language });
    y += rowHeight;
    rule(sheet, y);
  }
  // Instructors sign for the day below the last of those who came.
  if (part.last && part.participants.length > 0) {
    const line = { text: say("attendance.instructor"), size: 8.5, face: "medium" } as const;
    write(sheet, line, { x: columns.name, y: y + 6, width: columns.days - columns.name });
    y += rowHeight;
    rule(sheet, y);
  }
  for (let at = 0; at <= part.days.length; at++) {
    const x = columns.days + at * dayWidth;
    sheet
      .moveTo(x, top - 28)
      .lineTo(x, y)
      .lineWidth(0.5)
      .stroke(ink.line);
  }
  drawFoot(sheet, part);
}

const rule = (sheet: Sheet, y: number, width = 0.5, colour: string = ink.line) =>
  sheet
    .moveTo(edge, y)
    .lineTo(sheet.page.width - edge, y)
    .lineWidth(width)
    .stroke(colour);

function drawHead(sheet: Sheet, { list, language }: AttendanceSheet) {
  const say = wordsIn(language, "papers");
  const { batch } = list;
  const width = sheet.page.width - 2 * edge;
  const y = write(sheet, { text: say("attendance.title"), size: 16, face: "bold" }, { x: edge, y: 34, width: 300 });
  const left = { x: edge, width: width * 0.62 };
  const next = write(sheet, { text: batch.title, size: 10, face: "medium" }, { ...left, y: y + 1 });
  const programme = say("attendance.programme", { programme: batch.programme, hours: batch.lessonHours });
  write(sheet, { text: programme, size: 8.5, colour: ink.soft }, { ...left, y: next });
  const aside = { x: edge + width * 0.5, width: width * 0.5, align: "right" } as const;
  const below = write(sheet, { text: batch.centre, size: 10, face: "medium" }, { ...aside, y: 38 });
  const count = say("attendance.participants", { count: list.participants.length });
  write(
    sheet,
    { text: `${daysText(batch, language)} · ${count}`, size: 8.5, colour: ink.soft },
    { ...aside, y: below },
  );
}

function drawColumns(sheet: Sheet, { days, language }: AttendanceSheet, dayWidth: number): number {
  const say = wordsIn(language, "papers");
  const head = (text: string, x: number, width: number) =>
    write(sheet, { text, size: 8, face: "medium", colour: ink.soft }, { x, y: top - 14, width });
  head(say("attendance.number"), columns.number, 22);
  head(`${say("attendance.name")} · ${say("attendance.cooperative")}`, columns.name, nameWidth);
  head(say("attendance.position"), columns.position, 84);
  for (const [at, day] of days.entries()) {
    const box = { x: columns.days + at * dayWidth, width: dayWidth, align: "center" } as const;
    const y = write(sheet, { text: weekdayText(day, language), size: 7.5, colour: ink.soft }, { ...box, y: top - 24 });
    write(sheet, { text: shortDayText(day, language), size: 8, face: "medium" }, { ...box, y });
  }
  rule(sheet, top, 1, ink.dark);
  return top;
}

type Row = { number: number; y: number; language: Language };

function drawRow(sheet: Sheet, participant: AttendanceList["participants"][number], { number, y, language }: Row) {
  const posts = wordsIn(language, "coverage");
  const { name, cooperative, district, regency, position } = participant;
  const seat = [cooperative, district, regency].filter(Boolean).join(", ");
  write(sheet, { text: `${number}.`, size: 8.5 }, { x: columns.number, y: y + 2, width: 22 });
  const named = fitted(sheet, { text: name, size: 9, face: "medium" }, { width: nameWidth, lines: 1, least: 6.5 });
  write(sheet, oneLine(sheet, named), { x: columns.name, y: y + 2, width: nameWidth });
  const seated = oneLine(sheet, { text: seat || "–", size: 6.5, colour: ink.soft });
  write(sheet, seated, { x: columns.name, y: y + 13.5, width: nameWidth });
  const post = position ? posts(`cuts.${position}`) : "–";
  write(sheet, { text: post, size: 7.5 }, { x: columns.position, y: y + 2, width: 84 });
}

/** Cut with an ellipsis where it is longer: rows are of one height, so that everybody has the same room to sign. */
function oneLine(sheet: Sheet, line: Line): Line {
  const single = heightOf(sheet, { ...line, text: "A" }, nameWidth) * 1.5;
  let cut = line;
  for (let kept = line.text; heightOf(sheet, cut, nameWidth) > single; cut = { ...line, text: `${kept}…` })
    kept = kept.slice(0, -1).trimEnd();
  return cut;
}

function drawFoot(sheet: Sheet, { language, sheet: at, sheets, last }: AttendanceSheet) {
  const say = wordsIn(language, "papers");
  const y = sheet.page.height - 30;
  const paging = {
    text: say("attendance.sheet", { sheet: String(at), sheets: String(sheets) }),
    size: 7.5,
    colour: ink.soft,
  };
  write(sheet, paging, { x: edge, y, width: 200 });
  if (!last) return;
  const x = sheet.page.width - edge - 220;
  sheet
    .moveTo(x, y - 2)
    .lineTo(x + 220, y - 2)
    .lineWidth(0.7)
    .stroke(ink.dark);
  const signed = `${say("attendance.signature")}: ${say("attendance.signatureHint")}`;
  write(sheet, { text: signed, size: 7.5 }, { x, y: y + 1, width: 220 });
}
