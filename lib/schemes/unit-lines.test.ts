import { expect, test } from "vitest";
import { linesOf, unitsTyped } from "./unit-lines";

test("units in the three styles of codes, core before optional", () => {
  const core = "M.70DES00.001.1 Menyusun Rancangan AD/ART BUM Desa\n\n  KJK.SP01.002.01   Melakukan prinsip KJK \r\n";
  const { units, unread } = unitsTyped(core, "J.620100.004.02 Stock opname\nKJK.SP01.002.01 Melakukan prinsip KJK");
  expect(unread).toEqual([]);
  expect(units).toEqual([
    { code: "M.70DES00.001.1", title: "Menyusun Rancangan AD/ART BUM Desa", core: true },
    { code: "KJK.SP01.002.01", title: "Melakukan prinsip KJK", core: true },
    { code: "J.620100.004.02", title: "Stock opname", core: false },
  ]);
  expect(linesOf(units, false)).toBe("J.620100.004.02 Stock opname");
});

test("a line without a code or without a title is handed back", () => {
  expect(unitsTyped("Menyusun rencana\nM.70DES00.001.1", "").unread).toEqual(["Menyusun rencana", "M.70DES00.001.1"]);
});
