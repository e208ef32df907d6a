import { expect, test } from "vitest";
import { cleanFileName } from "./file-name";

test.each([
  ["Akta pendirian.pdf", "PDF", "Akta pendirian.pdf"],
  ["akta.PDF", "PDF", "akta.pdf"],
  ["program.exe", "PDF", "program.pdf"],
  ["foto.jpeg", "JPEG", "foto.jpg"],
  ["C:\\Users\\Budi\\akta.pdf", "PDF", "akta.pdf"],
  ["../../etc/passwd", "PNG", "passwd.png"],
  ["akta\u202Efdp.exe", "PDF", "akta fdp.pdf"],
  ["a\0b\r\nc\t.pdf", "PDF", "a b c.pdf"],
  ['"<akta>|?*:.pdf', "PDF", "akta.pdf"],
  ["...", "PDF", "dokumen.pdf"],
  ["", "WEBP", "dokumen.webp"],
  [".pdf", "PDF", "dokumen.pdf"],
  ["Musyawarah désa ＡＢ.pdf", "PDF", "Musyawarah désa ＡＢ.pdf"],
  [`${"a".repeat(300)}.pdf`, "PDF", `${"a".repeat(100)}.pdf`],
] as const)("%j of a %s becomes %j", (name, format, clean) => {
  expect(cleanFileName(name, format)).toBe(clean);
});
