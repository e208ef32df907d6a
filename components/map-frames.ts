/** Width and height of each drawing behind /maps/{code}: a page reserves the room before the outlines arrive. */
export const mapFrames: Readonly<Record<string, readonly [width: number, height: number]>> = {
  ID: [2000, 740],
  "11": [1087, 1300],
  "12": [891, 1300],
  "13": [1006, 1300],
  "14": [1330, 1300],
  "15": [2000, 1218],
  "16": [1585, 1300],
  "17": [1121, 1300],
  "18": [1360, 1300],
  "19": [2000, 1083],
  "21": [1338, 1300],
  "31": [1317, 1300],
  "32": [1695, 1300],
  "33": [1706, 1300],
  "34": [1628, 1300],
  "35": [2000, 1224],
  "36": [1874, 1300],
  "51": [2000, 1235],
  "52": [2000, 591],
  "53": [2000, 924],
  "61": [1400, 1300],
  "62": [1539, 1300],
  "63": [1005, 1300],
  "64": [1346, 1300],
  "65": [1359, 1300],
  "71": [1162, 1300],
  "72": [1153, 1300],
  "73": [597, 1300],
  "74": [1291, 1300],
  "75": [2000, 616],
  "76": [544, 1300],
  "81": [2000, 1227],
  "82": [1339, 1300],
  "91": [2000, 1127],
  "92": [1182, 1300],
  "93": [967, 1300],
  "94": [1944, 1300],
  "95": [1767, 1300],
  "96": [2000, 1222],
};

/** Cities and islands inside another area, of which the source has no outline of their own. */
export const undrawn: ReadonlySet<string> = new Set(["12.73", "12.76", "13.74", "13.75", "31.01", "33.71", "35.76"]);

/** Part of the address of a drawing, so that browsers may keep it: changes when the outlines do. */
export const mapEdition = "2026-11";
