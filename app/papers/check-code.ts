import { create } from "qrcode";
import { ink, type Sheet } from "./sheet";

/** Where anybody learns whether a certificate counts; `origin` is the address of this installation. */
export const checkAddress = (origin: string, number: string) => `${origin}/check?${new URLSearchParams({ number })}`;

/** A QR code as shapes, sharp at any size. The white around it is the caller's to leave: four modules. */
export function drawCode(sheet: Sheet, text: string, { x, y, side }: { x: number; y: number; side: number }) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const unit = side / modules.size;
  for (let row = 0; row < modules.size; row++) {
    for (let from = 0; from < modules.size; from++) {
      let to = from;
      while (to < modules.size && modules.get(row, to)) to++;
      if (to > from) sheet.rect(x + from * unit, y + row * unit, (to - from) * unit, unit);
      from = to;
    }
  }
  sheet.fill(ink.dark);
}
