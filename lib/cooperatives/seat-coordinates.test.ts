import { expect, test } from "vitest";
import { coordinatesDoubt } from "./seat-coordinates";

test.each([
  [-7.7, 110.6, null],
  [-11, 95, null],
  [6, 141.1, null],
  [-11.01, 120, "coordinates-outside-indonesia"],
  [6.01, 95.3, "coordinates-outside-indonesia"],
  [-2, 94.99, "coordinates-outside-indonesia"],
  [-2, 141.11, "coordinates-outside-indonesia"],
  // Latitude and longitude changed places.
  [110.6, -7.7, "coordinates-outside-indonesia"],
  [-6.2, 106.8, "coordinates-are-a-default"],
  [-6.2, 106.81, null],
  [null, 106.8, null],
  [-6.2, null, null],
] as const)("%s, %s", (latitude, longitude, doubt) => {
  expect(coordinatesDoubt(latitude, longitude)).toBe(doubt);
});
