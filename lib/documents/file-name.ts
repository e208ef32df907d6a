import type { DocumentFormat } from "@/lib/db/generated/enums";

const endings: Record<DocumentFormat, string> = { PDF: "pdf", JPEG: "jpg", PNG: "png", WEBP: "webp" };
const longest = 100;

/**
 * What a file may be called here: the last part of a path, without signs that no file name can hold or that turn the
 * direction of writing, and with the ending of what the file is.
 */
export function cleanFileName(name: string, format: DocumentFormat): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const stem = last
    .replace(/\.[^.]*$/, "")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"|?*]/g, " ")
    .replace(/[\ud800-\udfff]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  return `${[...stem].slice(0, longest).join("").trim() || "dokumen"}.${endings[format]}`;
}
