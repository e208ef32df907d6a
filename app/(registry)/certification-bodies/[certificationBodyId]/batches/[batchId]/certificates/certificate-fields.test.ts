import { expect, test } from "vitest";
import { certificatesTyped, enteredCertificates, proposal } from "./certificate-fields";

const ani = "0199f2c0-0000-7000-8000-000000000001";
const budi = "0199f2c0-0000-7000-8000-000000000002";
const proposed = proposal("47111 1120 4 9000005 2026", "KOP 2479 00012 2026");

function sent(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return certificatesTyped(form);
}

test("a number left as proposed, or emptied, was typed by nobody", () => {
  const rows = sent({
    [`proposed.${ani}`]: proposed,
    [`choose.${ani}`]: "on",
    [`number.${ani}`]: "47111 1120 4 9000005 2026",
    [`registrationNumber.${ani}`]: " kop.2479.00012.2026 ",
    [`proposed.${budi}`]: proposed,
    [`number.${budi}`]: "",
    [`registrationNumber.${budi}`]: "",
  });
  expect(rows).toEqual([
    { assessmentId: ani, chosen: true, number: null, registrationNumber: null },
    { assessmentId: budi, chosen: false, number: null, registrationNumber: null },
  ]);
  expect(enteredCertificates(rows)).toEqual({ [`choose.${ani}`]: "on", [`choose.${budi}`]: "" });
});

test("what was typed comes back as it was typed", () => {
  const rows = sent({
    [`proposed.${ani}`]: proposed,
    [`choose.${ani}`]: "on",
    [`number.${ani}`]: "47111.1120.4.9000099.2026",
    [`registrationNumber.${ani}`]: "KOP 2479",
  });
  expect(rows).toMatchObject([{ number: "47111.1120.4.9000099.2026", registrationNumber: "KOP 2479" }]);
  expect(enteredCertificates(rows)).toMatchObject({ [`registrationNumber.${ani}`]: "KOP 2479" });
});

test("what is no candidate's id is no row", () => {
  expect(sent({ "proposed.nobody": proposed, "choose.nobody": "on" })).toEqual([]);
});
