import { readFileSync } from "node:fs";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { districtOf, regencyOf } from "./places";
import { Random } from "./random";

type Point = [longitude: number, latitude: number];
/** The rings of an outline, islands and holes alike. */
type Outline = Point[][];

const mapFile = new URL("../../app/maps/indonesia.topo.json", import.meta.url);
const pointsInRegency = 80;
const attempts = 5_000;

/** Regions without an outline of their own lie inside, or next to, one that has: its points stand in. */
const neighbours: Record<string, string> = {
  "12.73": "12.01",
  "12.76": "12.18",
  "13.74": "13.04",
  "13.75": "13.06",
  "31.01": "31.72",
  "33.71": "33.08",
  "35.76": "35.16",
};

/** Invented places for what is somewhere in a regency: inside its outline, and near each other within a district. */
export class Coordinates {
  readonly #outlines = outlines();
  readonly #points = new Map<string, Point[]>();
  readonly #anchors = new Map<string, Point>();
  readonly #random = new Random("coordinates");

  /** Of a regency, district or village. Decimal degrees, five places. */
  within(code: string): { latitude: string; longitude: string } {
    const points = this.#pointsOf(regencyOf(code));
    const anchor = this.#anchorOf(districtOf(code), points);
    const nearest = Array.from({ length: 6 }, () => this.#random.pick(points)).reduce((best, point) =>
      distance(point, anchor) < distance(best, anchor) ? point : best,
    );
    return { latitude: nearest[1].toFixed(5), longitude: nearest[0].toFixed(5) };
  }

  #anchorOf(district: string, points: Point[]): Point {
    const anchor = this.#anchors.get(district) ?? this.#random.pick(points);
    this.#anchors.set(district, anchor);
    return anchor;
  }

  #pointsOf(regency: string): Point[] {
    const known = this.#points.get(regency);
    if (known) return known;
    const outline = this.#outlines.get(neighbours[regency] ?? regency);
    if (!outline) throw new Error(`The map has no outline for ${regency}.`);
    const points = pointsIn(outline, new Random(`points of ${regency}`));
    this.#points.set(regency, points);
    return points;
  }
}

/** Drawn evenly from the box around the outline; of a thin ring of islets fewer may be found than asked for. */
function pointsIn(outline: Outline, random: Random): Point[] {
  const corners = outline.flat();
  const [west, east] = extent(corners.map(([longitude]) => longitude));
  const [south, north] = extent(corners.map(([, latitude]) => latitude));
  const points: Point[] = [];
  for (let attempt = 0; attempt < attempts && points.length < pointsInRegency; attempt++) {
    const point: Point = [west + random.share() * (east - west), south + random.share() * (north - south)];
    if (contains(outline, point)) points.push(point);
  }
  return points.length > 0 ? points : corners.slice(0, 1);
}

const extent = (numbers: number[]) => [Math.min(...numbers), Math.max(...numbers)] as const;

/** Inside when a line to the east crosses the rings an odd number of times; so near the equator degrees serve as they are. */
function contains(outline: Outline, [longitude, latitude]: Point): boolean {
  let inside = false;
  for (const ring of outline) {
    let [fromX, fromY] = ring.at(-1) ?? [0, 0];
    for (const [toX, toY] of ring) {
      const crosses = fromY > latitude !== toY > latitude;
      if (crosses && longitude < fromX + ((latitude - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
      [fromX, fromY] = [toX, toY];
    }
  }
  return inside;
}

const distance = (one: Point, other: Point) => (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2;

function outlines(): Map<string, Outline> {
  const topology = JSON.parse(readFileSync(mapFile, "utf8")) as Topology<{ regencies: GeometryCollection }>;
  const { features } = feature(topology, topology.objects.regencies) as FeatureCollection<Polygon | MultiPolygon>;
  return new Map(features.map(({ id, geometry }) => [String(id), ringsOf(geometry)]));
}

const ringsOf = (geometry: Polygon | MultiPolygon) =>
  (geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat()) as Outline;
