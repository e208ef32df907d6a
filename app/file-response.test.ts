import { expect, test } from "vitest";
import { fileResponse } from "./file-response";

test("Indonesian files are separated as Indonesian Excel expects", async () => {
  const table = { head: ["a", "b"], rows: [["x", 1.5]] };
  expect(await fileResponse("a", "csv", table, "id").text()).toBe("a;b\r\nx;1.5\r\n");
  expect(await fileResponse("a", "csv", table, "en").text()).toBe("a,b\r\nx,1.5\r\n");
});

test("a file is named after its format and never kept by a cache", () => {
  const { headers } = fileResponse("koperasi", "xlsx", { head: ["a"], rows: [] }, "id");
  expect(headers.get("Content-Disposition")).toBe('attachment; filename="koperasi.xlsx"');
  expect(headers.get("Content-Type")).toMatch(/spreadsheetml/);
  expect(headers.get("Cache-Control")).toBe("no-store");
});

test("rows are read as the file is fetched, and no further once nobody fetches it", async () => {
  let read = 0;
  let ended = false;
  async function* rows() {
    try {
      for (;;) yield [`${read++}`, "b"];
    } finally {
      ended = true;
    }
  }
  const reader = fileResponse("a", "csv", { head: ["a", "b"], rows: rows() }, "id").body?.getReader();
  await reader?.read();
  expect(read).toBeLessThan(1000);
  await reader?.cancel();
  expect(ended).toBe(true);
});
