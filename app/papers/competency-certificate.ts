import { wordsIn } from "@/app/messages/words";
import { dayText } from "@/lib/calendar/day-text";
import type { CertificatePaper } from "@/lib/certificates/certificate-papers";
import { checkAddress, drawCode } from "./check-code";
import { drawDemonstrationMark, drawFrame, drawStamp } from "./marks";
import { ink, millimetres, type Sheet } from "./sheet";
import { drawUnitPages } from "./unit-pages";
import { type Block, fitted, spread, write } from "./writing";

const [id, en] = [wordsIn("id", "papers"), wordsIn("en", "papers")];
const english = (text: string, size = 9) => ({ text, size, face: "italic", colour: ink.soft }) as const;
const edge = 62;

/** `origin` is the public address of this installation, where the QR code leads. */
export type Printed = { certificate: CertificatePaper; origin: string };

/** A competency certificate: what it says and who signs on the first page, the units of its scheme behind it. */
export function drawCompetencyCertificate(sheet: Sheet, { certificate, origin }: Printed) {
  sheet.addPage();
  drawDemonstrationMark(sheet);
  drawFrame(sheet);
  const width = sheet.page.width - 2 * edge;
  const top = drawHead(sheet, certificate, width);
  spread(sheet, statement(sheet, certificate, width), { x: edge, y: top, width, bottom: foot - 8, most: 22 });
  if (certificate.original) drawPhotoSpace(sheet);
  drawCheck(sheet, certificate, origin);
  drawSignature(sheet, certificate);
  drawStatus(sheet, certificate);
  drawUnitPages(sheet, {
    title: id("competency.units"),
    subtitle: en("competency.units"),
    about: `${certificate.holderName} · ${certificate.scheme.title} · ${id("competency.number", certificate)}`,
    units: certificate.scheme.units,
  });
}

function drawHead(sheet: Sheet, certificate: CertificatePaper, width: number): number {
  const { number, body } = certificate;
  const middle = { x: edge, width, align: "center" } as const;
  const kicker = { text: id("competency.kicker"), size: 8, face: "medium", colour: ink.soft, apart: 1.6 } as const;
  let y = write(sheet, kicker, { ...middle, y: 56 }) + 2;
  const name = fitted(sheet, { text: body.name, size: 14, face: "bold" }, { width, lines: 1, least: 10 });
  y = write(sheet, name, { ...middle, y });
  const licence = { text: id("competency.licence", { number: body.licenceNumber }), size: 9, colour: ink.soft };
  y = write(sheet, licence, { ...middle, y }) + 20;
  const title = { text: id("competency.title"), size: 27, face: "bold", colour: ink.accent, apart: 1.2 } as const;
  y = write(sheet, title, { ...middle, y });
  y = write(sheet, english(en("competency.title"), 12), { ...middle, y }) + 8;
  const numbered = { text: id("competency.number", { number }), size: 11.5, face: "medium", wordsApart: 3 } as const;
  y = write(sheet, numbered, { ...middle, y }) + 4;
  const ended = endOf(certificate);
  return ended ? write(sheet, { text: ended, size: 10.5, face: "medium", colour: ink.bad }, { ...middle, y }) : y;
}

/** The sentence of the certificate. Where it meets the foot depends on how long the names are. */
function statement(
  sheet: Sheet,
  { holderName, registrationNumber, scheme, validFrom, validTo }: CertificatePaper,
  width: number,
): Block[] {
  const days = (language: "id" | "en") => ({ day: dayText(validTo, language), from: dayText(validFrom, language) });
  return [
    [{ text: id("competency.certifies"), size: 10.5 }, english(en("competency.certifies"))],
    [
      fitted(sheet, { text: holderName, size: 26, face: "bold" }, { width, lines: 1, least: 17 }),
      ...(registrationNumber
        ? [{ text: id("competency.registration", { number: registrationNumber }), size: 10.5, wordsApart: 2 }]
        : []),
    ],
    [{ text: id("competency.competent"), size: 10.5 }, english(en("competency.competent"))],
    [
      fitted(sheet, { text: scheme.title, size: 19, face: "bold" }, { width, lines: 2, least: 13 }),
      { text: kindOf(scheme, "id"), size: 10.5 },
      english(kindOf(scheme, "en")),
    ],
    [
      { text: id("competency.validTo", days("id")), size: 13, face: "medium" },
      english(en("competency.validTo", days("en")), 10),
      { text: id("competency.lastDay", days("id")), size: 8.5, colour: ink.soft },
    ],
  ];
}

function kindOf({ kind, level, example }: CertificatePaper["scheme"], language: "id" | "en"): string {
  const say = language === "id" ? id : en;
  const name = say(`competency.kinds.${kind}`);
  const leveled = level === null ? name : say("competency.scheme", { kind: name, level: String(level) });
  return example ? `${leveled} · ${say("competency.example")}` : leveled;
}

/** Where photograph, code and signature begin. */
const foot = 588;
const photo = { width: millimetres(30), height: millimetres(40) };

function drawPhotoSpace(sheet: Sheet) {
  sheet.rect(edge, foot, photo.width, photo.height).lineWidth(0.7).dash(3, { space: 3 }).stroke(ink.soft).undash();
  const inside = { x: edge, width: photo.width, align: "center" } as const;
  let y = write(sheet, { text: id("competency.photo"), size: 8, colour: ink.soft }, { ...inside, y: foot + 36 });
  y = write(sheet, english(en("competency.photo"), 7), { ...inside, y });
  write(sheet, { text: id("competency.photoSize"), size: 8, colour: ink.soft }, { ...inside, y: y + 2 });
  drawLine(sheet, edge, 120, id("competency.holder"), en("competency.holder"));
}

/** A line to sign on, with what belongs there. */
function drawLine(sheet: Sheet, x: number, width: number, text: string, below: string) {
  const y = 768;
  sheet
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.7)
    .stroke(ink.dark);
  const next = write(sheet, { text, size: 8 }, { x, y: y + 3, width });
  write(sheet, english(below, 7), { x, y: next, width });
}

const side = millimetres(25);

/** Beside the photograph; where there is none, in its place. */
function drawCheck(sheet: Sheet, { number, original }: CertificatePaper, origin: string) {
  const x = original ? 215 : edge + 30;
  drawCode(sheet, checkAddress(origin, number), { x, y: foot + 10, side });
  const below = { x: x - 30, width: side + 60, align: "center" } as const;
  const y = write(sheet, { text: id("competency.scan"), size: 8, face: "medium" }, { ...below, y: foot + side + 20 });
  const next = write(sheet, english(en("competency.scan"), 7.5), { ...below, y });
  write(
    sheet,
    { text: `${origin.replace(/^https?:\/\//, "")}/check`, size: 7, colour: ink.soft },
    { ...below, y: next },
  );
}

function drawSignature(sheet: Sheet, { body, issuedOn, original }: CertificatePaper) {
  const column = { x: 345, width: sheet.page.width - edge - 345 };
  const [day, dayInEnglish] = [dayText(issuedOn, "id"), dayText(issuedOn, "en")];
  const placed = body.place ? id("competency.place", { place: body.place, day }) : day;
  let y = write(sheet, { text: placed, size: 10.5 }, { ...column, y: foot });
  y = write(sheet, english(dayInEnglish, 8), { ...column, y }) + 5;
  y = write(sheet, { text: id("competency.onBehalf"), size: 8.5 }, { ...column, y });
  y = write(sheet, english(en("competency.onBehalf"), 7.5), { ...column, y }) + 4;
  y = write(sheet, { text: body.name, size: 10, face: "medium" }, { ...column, y });
  if (original) return drawLine(sheet, column.x, column.width, id("competency.signatory"), en("competency.signatory"));
  y = write(
    sheet,
    { text: `${id("competency.copy")} / ${en("competency.copy")}`, size: 12, face: "bold", colour: ink.bad },
    { ...column, y: y + 22 },
  );
  y = write(sheet, { text: id("competency.copyText"), size: 8 }, { ...column, y: y + 2 });
  write(sheet, english(en("competency.copyText"), 7), { ...column, y: y + 1 });
}

/** Since when it does not count any more, or null while it does. */
function endOf({ status, statusSince, validTo }: CertificatePaper): string | null {
  if (status === "VALID" || status === "NOT_YET_VALID") return null;
  const since = statusSince ?? validTo;
  const [day, dayInEnglish] = [dayText(since, "id"), dayText(since, "en")];
  return `${id(`competency.since.${status}`, { day })} · ${en(`competency.since.${status}`, { day: dayInEnglish })}`;
}

/** What no longer counts says so across its name and scheme. */
function drawStatus(sheet: Sheet, { status }: CertificatePaper) {
  if (status !== "VALID" && status !== "NOT_YET_VALID") drawStamp(sheet, id(`competency.stamps.${status}`), 400);
}
