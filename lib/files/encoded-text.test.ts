import { expect, test } from "vitest";
import { encoded, type TextEncoding } from "./encoded-text";

test.each(["utf-8", "utf-16le", "utf-16be", "windows-1252"] satisfies TextEncoding[])(
  "what is written in %s reads back the same",
  (encoding) => {
    const text = "Nama;Müller – “André” € Š\r\n";
    expect(new TextDecoder(encoding).decode(encoded(text, encoding))).toBe(text);
  },
);

test("a letter that Windows 1252 has not becomes a question mark, however many units it has", () => {
  expect(Buffer.from(encoded("a→😀b", "windows-1252")).toString("latin1")).toBe("a??b");
});
