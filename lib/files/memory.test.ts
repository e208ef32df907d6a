import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { bytesOf } from "@/tests/factories/spreadsheets";
import { readSheet } from "./read-sheet";
import { writeSheet } from "./write-sheet";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const megabyte = 1024 * 1024;

/** What is held, apart from what waits to be collected. */
function held() {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function* people(count: number) {
  for (let at = 0; at < count; at++) {
    const digits = String(at * 7919).padStart(10, "0");
    yield [`Siti Aminah ${digits}`, `999999${digits}`, `Jl. Mawar No. ${at}`, "Ketua Pengawas", `0812${digits}`];
  }
}

test.each(["xlsx", "csv"] as const)(
  "50,000 rows of %s are written and read row by row: no more is held than of 500",
  async (format) => {
    const head = ["Nama", "NIK", "Alamat", "Jabatan", "No. HP"];
    const most = async (count: number) => {
      const file = await bytesOf(writeSheet({ format, head, rows: people(count) }));
      const before = held();
      const answer = await readSheet(file);
      if (!answer.ok) throw new Error(answer.refusal);
      let rows = 0;
      let highest = 0;
      for await (const { cells } of answer.value.rows) {
        if (cells.length !== 5) throw new Error("a row of another width");
        if (++rows % 5000 === 250) highest = Math.max(highest, held() - before);
      }
      expect(rows).toBe(count);
      return { highest, bytes: file.length };
    };
    const few = await most(500);
    const many = await most(50_000);
    // Rows as objects would hold some 40 MB. The text of a CSV file is held whole, twice.
    const whole = format === "csv" ? 2 * many.bytes : 0;
    expect(many.highest - few.highest).toBeLessThan(4 * megabyte + whole);
  },
);

test("50,000 rows are written without being held", async () => {
  const before = held();
  let highest = 0;
  let pieces = 0;
  for await (const _ of writeSheet({ format: "xlsx", head: ["a", "b", "c", "d", "e"], rows: people(50_000) })) {
    if (pieces++ % 20 === 0) highest = Math.max(highest, held() - before);
  }
  expect(highest).toBeLessThan(4 * megabyte);
});
