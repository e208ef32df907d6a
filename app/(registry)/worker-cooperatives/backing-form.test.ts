import { expect, test } from "vitest";
import { backingFrom } from "./backing-form";

const company = {
  companyName: " PT  Contoh ",
  companySector: "TRADE",
  companySize: "LARGE",
  companyRegionCode: "36.03",
};

test("a company, a union, ticked facilities and units line by line", () => {
  const entered = {
    ...company,
    unionName: "SP Contoh",
    "facility-HEALTH": "on",
    businessUnits: "Toko\n\nKantin \nToko",
  };
  expect(backingFrom(entered)).toEqual({
    backing: {
      company: { name: "PT Contoh", sector: "TRADE", size: "LARGE", regionCode: "36.03" },
      unionName: "SP Contoh",
      federation: null,
      facilities: ["HEALTH"],
      businessUnits: ["Toko", "Kantin"],
    },
  });
});

test("a company is asked for whole; without one its fields say nothing", () => {
  expect(backingFrom({ ...company, companySector: "", companySize: "HUGE" })).toEqual({
    problems: ["companySector", "companySize"],
  });
  expect(backingFrom({ companySector: "TRADE", unionName: "SP Contoh" })).toMatchObject({ backing: { company: null } });
});

test.each([
  ["unionName", { unionName: "S" }],
  ["federation", { federation: "x".repeat(201) }],
  ["businessUnits", { businessUnits: "x" }],
  ["businessUnits", { businessUnits: Array.from({ length: 21 }, (_, at) => `Unit ${at}`).join("\n") }],
] as const)("%s cannot be %o", (field, entered) => {
  expect(backingFrom(entered)).toEqual({ problems: [field] });
});
