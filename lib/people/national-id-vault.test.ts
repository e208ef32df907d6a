import { expect, test } from "vitest";
import { NationalId } from "./national-id";
import { hashNationalId, nationalIdKeys, openNationalId, sealNationalId } from "./national-id-vault";

const id = NationalId.parse("9999991211870001");
const other = NationalId.parse("9999991211870002");
const keys = nationalIdKeys("0f".repeat(32));
const otherKeys = nationalIdKeys("f0".repeat(32));

test("what was sealed opens again, and the same number never looks the same", () => {
  const [one, two] = [sealNationalId(id, keys), sealNationalId(id, keys)];
  expect(openNationalId(one, keys)).toBe(id);
  expect(openNationalId(new Uint8Array(two), keys)).toBe(id);
  expect(one.equals(two)).toBe(false);
});

test("the sealed bytes hold nothing of the number in clear", () => {
  expect(sealNationalId(id, keys).toString("latin1")).not.toContain(id.slice(6, 12));
});

test("a changed byte or another key does not open", () => {
  const sealed = sealNationalId(id, keys);
  for (const at of [0, 12, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(() => openNationalId(changed, keys)).toThrow();
  }
  expect(() => openNationalId(sealed, otherKeys)).toThrow();
});

test("the hash finds the same number under the same key only", () => {
  expect(hashNationalId(id, keys)).toEqual(hashNationalId(id, keys));
  expect(hashNationalId(id, keys)).not.toEqual(hashNationalId(other, keys));
  expect(hashNationalId(id, keys)).not.toEqual(hashNationalId(id, otherKeys));
  expect(hashNationalId(id, keys)).toHaveLength(32);
});

test("a key of any other length is refused by name", () => {
  for (const key of [undefined, "", "0f", "zz".repeat(32)])
    expect(() => nationalIdKeys(key ?? "")).toThrow("KOMPETEN_DATA_KEY");
});
