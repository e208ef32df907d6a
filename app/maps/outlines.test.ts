import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { mapFrames, undrawn } from "@/components/map-frames";
import { readCountry } from "./country";
import { drawMap, mapCodes } from "./outlines";
import { placements, pointOn } from "./placements";

const country = readCountry();
const drawings = new Map(mapCodes(country).map((code) => [code, drawMap(country, code)]));
const drawn = (code: string) => {
  const drawing = drawings.get(code);
  if (!drawing) throw new Error(`No map of ${code}`);
  return drawing;
};

test("the country is drawn by its 38 provinces, these by the regencies and cities that have an outline", () => {
  expect(mapCodes(country)).toHaveLength(39);
  expect(drawn("ID").areas.map(({ code }) => code)).toEqual(mapCodes(country).slice(1));

  const regencies = mapCodes(country)
    .slice(1)
    .flatMap((code) => drawn(code).areas);
  expect(regencies).toHaveLength(514 - undrawn.size);
  expect(regencies.filter(({ code }) => undrawn.has(code))).toEqual([]);
});

test.each(["3", "99", "33.10", "id", ""])("%j has no map", (code) => {
  expect(drawMap(country, code)).toBeNull();
});

test("pages reserve just the room that each drawing takes", () => {
  const sizes = mapCodes(country).map((code) => [code, [drawn(code).width, drawn(code).height]]);
  expect(mapFrames).toEqual(Object.fromEntries(sizes));
});

test("points are placed by the same projection as the outlines", () => {
  const places = mapCodes(country).map((code) => [
    code,
    drawn(code).placement.map((it) => Math.round(it * 1000) / 1000),
  ]);
  expect(placements).toEqual(Object.fromEntries(places));
  // Klaten, on the map of Jawa Tengah: within the outline of its regency's box.
  const klaten = pointsOf(drawn("33").areas.find(({ code }) => code === "33.10")?.path ?? "");
  const at = pointOn("33", { latitude: -7.7053, longitude: 110.6062 });
  const between = (value = Number.NaN, all: number[]) => value > Math.min(...all) && value < Math.max(...all);
  expect(
    between(
      at?.x,
      klaten.map(([x]) => x),
    ) &&
      between(
        at?.y,
        klaten.map(([, y]) => y),
      ),
  ).toBe(true);
});

test("every area has its outline, within the drawing", () => {
  const faults = mapCodes(country).flatMap((code) => {
    const { width, height, areas } = drawn(code);
    const inside = ([x, y]: [number, number]) => x >= 0 && x <= width && y >= 0 && y <= height;
    return areas.filter(({ path }) => pointsOf(path).length < 3 || !pointsOf(path).every(inside));
  });
  expect(faults.map(({ code }) => code)).toEqual([]);
});

test.each(mapCodes(country))("the map of %s is light", (code) => {
  const paths = drawn(code).areas.map(({ path }) => path);
  expect(gzipSync(paths.join("")).length).toBeLessThan(code === "ID" ? 12_000 : 3_000);
});

/** The corners of a path of relative steps, to see that its short form is read as it was meant. */
function pointsOf(path: string): [number, number][] {
  return path.split("M").flatMap((ring) => {
    const [startX = 0, startY = 0, ...steps] = (ring.match(/-?\d+/g) ?? []).map(Number);
    if (ring === "") return [];
    let [x, y] = [startX, startY];
    const points: [number, number][] = [[x, y]];
    for (let at = 0; at < steps.length; at += 2) {
      x += steps[at] ?? 0;
      y += steps[at + 1] ?? 0;
      points.push([x, y]);
    }
    return points;
  });
}
