import fc from "fast-check";
import { expect, test } from "vitest";
import { database } from "@/lib/db/database";
import { searchName } from "@/lib/people/duplicate-rules";
import { aPerson } from "../factories/people";

const asTheDatabaseSays = async (names: string[]) =>
  (
    await database.$queryRaw<{ name: string }[]>`
      SELECT person_search_name(name) AS name FROM unnest(${names}::text[]) WITH ORDINALITY AS given(name, at) ORDER BY at`
  ).map(({ name }) => name);

const parts = "H. Hj. Moch. M. Abd. Soepardjo Tjahjono Sitti Aminah Nj Oe Sjamsul Ma'ruf I Gusti S.Pd. Dr. é ß".split(
  " ",
);
const name = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 8 })), { maxLength: 5 });

test("a name is looked for in the same words here and in the database", async () => {
  const names = [
    ...["H. Moch. Soepardjo, S.Pd.", "Siti Aminah", "", "  ", "H.", "Ir. H. Djoko Tjahjono, M.Si"],
    // A stored name holds no control characters: they end as spaces when it is entered.
    ...fc.sample(name, 500).map((words) => words.join(" ").replace(/[\p{C}]/gu, "")),
  ];
  expect(await asTheDatabaseSays(names)).toEqual(names.map(searchName));
});

test("a person's row keeps it, when registered and when corrected", async () => {
  const { id } = await aPerson({ name: "H. Moch. Soepardjo, S.Pd." });
  const stored = () => database.person.findUniqueOrThrow({ where: { id } });
  const before = await stored();
  expect(before.searchName).toBe("MUHAMAD SUPARJO");

  await database.person.update({ where: { id }, data: { name: "Tjahjono" } });
  const after = await stored();
  expect(after.searchName).toBe("CAHJONO");
  expect(after.identityChangedAt > before.identityChangedAt).toBe(true);

  await database.person.update({ where: { id }, data: { version: { increment: 1 } } });
  expect((await stored()).identityChangedAt).toEqual(after.identityChangedAt);
});
