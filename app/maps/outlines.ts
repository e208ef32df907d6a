import { type GeoContext, geoIdentity, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Placement } from "./placements";

/** The country is drawn by its provinces, a province by its regencies and cities. */
export type Country = Topology<{ provinces: GeometryCollection; regencies: GeometryCollection }>;

/** Units of a drawing, about two for each pixel of a wide screen; every map fits into this box. */
const box = { width: 2000, height: 1300, margin: 6 };

export type Drawing = { width: number; height: number; areas: { code: string; path: string }[]; placement: Placement };

/** All codes that have a map: the country and its provinces. */
export const mapCodes = (country: Country) => [
  "ID",
  ...country.objects.provinces.geometries.map(({ id }) => String(id)).sort(),
];

/** Null for a code that has no map. So near the equator longitude and latitude serve as they are. */
export function drawMap(country: Country, code: string): Drawing | null {
  const level = code === "ID" ? country.objects.provinces : country.objects.regencies;
  const all = (feature(country, level) as FeatureCollection<Polygon | MultiPolygon>).features;
  const shown = code === "ID" ? all : all.filter(({ id }) => String(id).startsWith(`${code}.`));
  if (shown.length === 0) return null;

  const collection = { type: "FeatureCollection" as const, features: shown };
  const [[west, south], [east, north]] = geoPath().projection(null).bounds(collection);
  const { margin } = box;
  const scale = Math.min((box.width - 2 * margin) / (east - west), (box.height - 2 * margin) / (north - south));
  const width = Math.round((east - west) * scale) + 2 * margin;
  const height = Math.round((north - south) * scale) + 2 * margin;
  const extent: [[number, number], [number, number]] = [
    [margin, margin],
    [width - margin, height - margin],
  ];
  const projection = geoIdentity().reflectY(true).fitExtent(extent, collection);

  const areas = shown
    .map((area) => ({ code: String(area.id), path: pathOf(area, projection) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const [right, down] = projection.translate();
  return { width, height, areas, placement: [projection.scale(), right, down] };
}

/** One path in whole units and relative steps; islets that would be a speck are left out unless they are all there is. */
function pathOf(area: Feature<Polygon | MultiPolygon>, projection: ReturnType<typeof geoIdentity>) {
  const rings = ringsOf(area, projection);
  const largest = Math.max(...rings.map(sizeOf));
  return rings
    .filter((ring) => sizeOf(ring) === largest || sizeOf(ring) >= 10)
    .map(([start = [0, 0], ...rest]) => {
      let [x, y] = start;
      const steps = rest.map(([toX, toY]) => {
        const step = `${toX - x}${toY < y ? "" : " "}${toY - y}`;
        [x, y] = [toX, toY];
        return step;
      });
      return `M${start[0]} ${start[1]}l${joined(steps)}z`;
    })
    .join("");
}

type Point = [number, number];

const joined = (steps: string[]) =>
  steps.reduce((path, step) => path + (step.startsWith("-") || path === "" ? "" : " ") + step, "");

function ringsOf(area: Feature<Polygon | MultiPolygon>, projection: ReturnType<typeof geoIdentity>) {
  const rings: Point[][] = [];
  const add = (x: number, y: number) => {
    const ring = rings.at(-1) ?? [];
    const point: Point = [Math.round(x), Math.round(y)];
    const last = ring.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) ring.push(point);
  };
  const context: GeoContext = {
    beginPath() {},
    moveTo(x, y) {
      rings.push([]);
      add(x, y);
    },
    lineTo: add,
    arc() {},
    closePath() {},
  };
  geoPath(projection, context)(area);
  return rings.filter((ring) => ring.length > 2);
}

/** Area of a ring in square units. */
function sizeOf(ring: Point[]) {
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}
