import { expect, test } from "vitest";
import {
  centreFields,
  fieldScope,
  fieldsTyped,
  schemeScope,
  TypedAccreditation,
  TypedCentre,
  TypedInstructor,
  wrongFields,
} from "./record-fields";

const centre = {
  ...{ name: " BLK  Komunitas Harapan ", class: "", vin: "2511 3278 02", owner: "COMMUNITY", ownerName: "" },
  ...{ address: "", capacity: "32", latitude: "−7,70532", longitude: "110.6062" },
};

test("a record is read as it was meant", () => {
  expect(TypedCentre.parse(centre)).toEqual({
    ...{ name: "BLK Komunitas Harapan", class: null, vin: "2511327802", owner: "COMMUNITY", ownerName: null },
    ...{ address: null, capacity: 32, latitude: -7.70532, longitude: 110.6062 },
  });
});

test.each([
  [{ name: "ab" }, "name"],
  [{ vin: "123" }, "vin"],
  [{ owner: "" }, "owner"],
  [{ capacity: "0" }, "capacity"],
  [{ capacity: "1e3" }, "capacity"],
  [{ latitude: "7,7" }, "latitude"],
  [{ longitude: "94.9" }, "longitude"],
  [{ class: "LARGE" }, "class"],
])("%o is said beside its field", (typed, field) => {
  const parsed = TypedCentre.safeParse({ ...centre, ...typed });
  expect(parsed.error && wrongFields(centreFields, parsed.error)).toEqual([field]);
});

test("an accreditation is for a scheme or for a field", () => {
  const details = { number: "LA-LPK 123", grade: "", validFrom: "2026-01-01", validTo: "2028-12-31" };
  const id = "0199f2c0-0000-7000-8000-000000000001";
  const scopeOf = (scope: string) => TypedAccreditation.safeParse({ ...details, scope }).data?.scope;
  expect(scopeOf(schemeScope(id))).toEqual({ schemeId: id, field: null });
  expect(scopeOf(fieldScope("WELDING"))).toEqual({ schemeId: null, field: "WELDING" });
  for (const scope of ["", "WELDING", id, "scheme:7", "field:NONE"]) expect(scopeOf(scope)).toBeUndefined();
});

test("fields are the boxes that are ticked, in the order of the list; a day left empty is none", () => {
  expect(fieldsTyped({ "field-WELDING": "on", "field-BUSINESS_MANAGEMENT": "on", "field-BEAUTY": "" })).toEqual([
    "BUSINESS_MANAGEMENT",
    "WELDING",
  ]);
  expect(TypedInstructor.parse({ name: "Sri Wahyuni", grade: "", leftOn: "" })).toEqual({
    ...{ name: "Sri Wahyuni", grade: null, leftOn: null },
  });
  expect(TypedInstructor.safeParse({ name: "Sri Wahyuni", grade: "", leftOn: "2026-02-30" }).success).toBe(false);
});
