import { expect, test } from "vitest";
import { typedNumbers } from "./typed-numbers";

test("a pasted list is read line by line, however the numbers are written, each once", () => {
  const pasted =
    "47111 1120 4 9000005 2025\r\n47111.1120.4.9000006.2025;\n\n  471111120490000052025 \tKOP 2479 00012 2025, x";
  expect(typedNumbers(pasted)).toEqual([
    "47111 1120 4 9000005 2025",
    "47111 1120 4 9000006 2025",
    "KOP 2479 00012 2025",
    "x",
  ]);
});

test("nothing pasted is no number", () => {
  expect(typedNumbers(" \n,;\0")).toEqual([]);
});
