/** Cooperatives by province, Simkopdes public data of 5 August 2026: the weights by which a demonstration is spread. */
export const cooperativesIn: Record<string, number> = {
  ...{ "11": 6534, "12": 6102, "13": 1270, "14": 1866, "15": 1591, "16": 3265, "17": 1508, "18": 2651, "19": 394 },
  ...{ "21": 407, "31": 269, "32": 5970, "33": 8524, "34": 438, "35": 8494, "36": 1553, "51": 718, "52": 1172 },
  ...{ "53": 3452, "61": 2156, "62": 1543, "63": 2013, "64": 1037, "65": 411, "71": 1839, "72": 1983, "73": 3081 },
  ...{ "74": 2273, "75": 731, "76": 648, "81": 1236, "82": 1191, "91": 985, "92": 826, "93": 640, "94": 1200 },
  ...{ "95": 2387, "96": 1024 },
};

/** Those of them whose annual meeting was on record then. */
export const meetingsIn: Record<string, number> = {
  ...{ "11": 4474, "12": 2729, "13": 1256, "14": 1064, "15": 812, "16": 2433, "17": 900, "18": 1791, "19": 324 },
  ...{ "21": 181, "31": 266, "32": 3492, "33": 6831, "34": 398, "35": 6366, "36": 756, "51": 641, "52": 892 },
  ...{ "53": 2053, "61": 646, "62": 465, "63": 1651, "64": 564, "65": 195, "71": 1160, "72": 1245, "73": 2241 },
  ...{ "74": 1125, "75": 431, "76": 547, "81": 574, "82": 280, "91": 373, "92": 274, "93": 104, "94": 277 },
  ...{ "95": 145, "96": 218 },
};

/** The number of cooperatives that the demonstration stands for when it is whole. */
export const wholeCountry = 80_133;

/** Splits a number by weights into whole parts that add up to it: the largest remainders get one more. */
export function apportioned(total: number, weights: Record<string, number>): Map<string, number> {
  const sum = Object.values(weights).reduce((one, other) => one + other, 0);
  const parts = Object.entries(weights).map(([name, weight]) => {
    const exact = (total * weight) / sum;
    return { name, whole: Math.floor(exact), remainder: exact - Math.floor(exact) };
  });
  const left = total - parts.reduce((count, { whole }) => count + whole, 0);
  const favoured = parts.toSorted((one, other) => other.remainder - one.remainder || (one.name < other.name ? -1 : 1));
  for (const part of favoured.slice(0, left)) part.whole++;
  return new Map(parts.map(({ name, whole }) => [name, whole]));
}
