import { expect, test } from "vitest";
import { Day } from "@/lib/calendar/day";
import { numberParts, registrationParts } from "@/lib/certificates/certificate-number";
import { type NumberedPaper, trainingNumber } from "./training-number";

const paper: NumberedPaper = {
  serial: 12,
  vin: "1903351802",
  regionCode: "35.18",
  issuedOn: Day.parse("2026-06-15"),
};

test.each<[Partial<NumberedPaper>, string]>([
  [{}, "0012/SP/1903351802/VI/2026"],
  [{ serial: 1, issuedOn: Day.parse("2027-01-01") }, "0001/SP/1903351802/I/2027"],
  [{ serial: 9_999, issuedOn: Day.parse("2026-12-31") }, "9999/SP/1903351802/XII/2026"],
  [{ serial: 10_000 }, "10000/SP/1903351802/VI/2026"],
  [{ vin: null }, "0012/SP/35.18/VI/2026"],
])("%j is %s", (other, number) => {
  expect(trainingNumber({ ...paper, ...other })).toBe(number);
});

test("nobody takes it for a number of a competency certificate", () => {
  const number = trainingNumber(paper);
  expect(numberParts(number)).toBeNull();
  expect(registrationParts(number)).toBeNull();
});
