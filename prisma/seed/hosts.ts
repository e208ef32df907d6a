import type { Random } from "./random";

const words = (text: string) => text.trim().split(/\s+/);

/** Community centres stand at a pesantren, seminary, pasraman, dhammasekha or trade union; all of these are invented. */
const first = words("Nurul Darul Miftahul Bahrul Raudhatul Manbaul Tarbiyatul Hidayatul Riyadhul Mambaul");
const second = words("Harapan Ikhlas Hikmah Falah Amanah Barokah Ulum Huda Istiqomah Mubarok");
const saints = words("Yosef Paulus Petrus Yohanes Markus Lukas Fransiskus");
const virtues = words("Dharma Widya Satya Santhi Jnana Kerti Guna Budi");
const unions = words("Sejahtera Mandiri Bersatu Maju Setia Karya Makmur");

const christianProvinces = new Set(["53", "71", "81", "91", "92", "93", "94", "95", "96"]);

export function hostNear(village: string, province: string, random: Random): string {
  if (random.chance(0.06)) return `Serikat Pekerja ${random.pick(unions)} ${village}`;
  if (random.chance(0.01)) return `Dhammasekha ${random.pick(virtues)} ${village}`;
  if (province === "51") return `Pasraman ${random.pick(virtues)} ${random.pick(virtues)} ${village}`;
  if (christianProvinces.has(province) && random.chance(0.7)) return `Seminari Santo ${random.pick(saints)} ${village}`;
  return `Pesantren ${random.pick(first)} ${random.pick(second)} ${village}`;
}
