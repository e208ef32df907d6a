/** Saved all the same, and said (DQ18): a slip of the finger, or the point that a form once filled in by itself. */
export type CoordinatesDoubt = "coordinates-outside-indonesia" | "coordinates-are-a-default";

const defaultPoint = { latitude: -6.2, longitude: 106.8 };

/** In degrees; nothing to doubt where one of them is missing. Both ends of the ranges still lie in the country. */
export function coordinatesDoubt(latitude: number | null, longitude: number | null): CoordinatesDoubt | null {
  if (latitude === null || longitude === null) return null;
  if (latitude === defaultPoint.latitude && longitude === defaultPoint.longitude) return "coordinates-are-a-default";
  const inside = -11 <= latitude && latitude <= 6 && 95 <= longitude && longitude <= 141.1;
  return inside ? null : "coordinates-outside-indonesia";
}
