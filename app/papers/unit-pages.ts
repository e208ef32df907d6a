import { wordsIn } from "@/app/messages/words";
import { drawDemonstrationMark, drawFrame } from "./marks";
import { ink, type Sheet } from "./sheet";
import { heightOf, type Line, write } from "./writing";

export type PrintedUnit = { code: string; title: string; core: boolean };

type Pages = {
  title: string;
  subtitle: string;
  /** Whose paper these pages belong to, on each of them. */
  about: string;
  units: PrintedUnit[];
};

const edge = 56;
const cell = (text: string): Line => ({ text, size: 9.5 });

/** The units of a scheme on pages of their own, as many as they need. */
export function drawUnitPages(sheet: Sheet, { title, subtitle, about, units }: Pages) {
  const [id, en] = [wordsIn("id", "papers"), wordsIn("en", "papers")];
  let columns = { number: edge, code: 0, title: 0, kind: 0, titleWidth: 0 };
  const both = (key: "unitNumber" | "unitCode" | "unitTitle" | "unitKind") =>
    key === "unitNumber" ? id("competency.unitNumber") : `${id(`competency.${key}`)}\n${en(`competency.${key}`)}`;

  const newPage = (): number => {
    sheet.addPage();
    drawDemonstrationMark(sheet);
    drawFrame(sheet);
    const width = sheet.page.width - 2 * edge;
    const kind = edge + width - 62;
    columns = { number: edge, code: edge + 30, title: edge + 142, kind, titleWidth: kind - edge - 142 - 12 };
    let y = write(sheet, { text: title, size: 17, face: "bold" }, { x: edge, y: 56, width });
    y = write(sheet, { text: subtitle, size: 10, face: "italic", colour: ink.soft }, { x: edge, y, width });
    y = write(sheet, { text: about, size: 10 }, { x: edge, y: y + 6, width }) + 12;
    const head = (key: Parameters<typeof both>[0], x: number, room: number) =>
      write(sheet, { text: both(key), size: 8, face: "medium", colour: ink.soft }, { x, y, width: room });
    head("unitNumber", columns.number, 26);
    head("unitTitle", columns.title, columns.titleWidth);
    head("unitKind", columns.kind, 62);
    y = head("unitCode", columns.code, 106) + 4;
    sheet
      .moveTo(edge, y)
      .lineTo(edge + width, y)
      .lineWidth(1)
      .stroke(ink.accent);
    return y;
  };

  let y = newPage();
  if (units.length === 0)
    write(sheet, cell(id("competency.noUnits")), { x: edge, y: y + 10, width: sheet.page.width - 2 * edge });
  for (const [at, { code, title: name, core }] of units.entries()) {
    const height = heightOf(sheet, cell(name), columns.titleWidth) + 12;
    if (y + height > sheet.page.height - 64) y = newPage();
    write(sheet, cell(`${at + 1}.`), { x: columns.number, y: y + 6, width: 26 });
    write(sheet, cell(code), { x: columns.code, y: y + 6, width: 108 });
    write(sheet, cell(name), { x: columns.title, y: y + 6, width: columns.titleWidth });
    write(sheet, cell(id(core ? "competency.core" : "competency.optional")), {
      ...{ x: columns.kind, y: y + 6, width: 62 },
    });
    y += height;
    sheet
      .moveTo(edge, y)
      .lineTo(sheet.page.width - edge, y)
      .lineWidth(0.5)
      .stroke(ink.line);
  }
}
