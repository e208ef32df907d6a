/** The 21 central training units (UPTP) of Kemnaker, with the regency or city they stand in (Permenaker 1/2022). */
export const centralUnits = [
  { name: "BBPVP Medan", regency: "12.71" },
  { name: "BBPVP Serang", regency: "36.73" },
  { name: "BBPVP Bekasi", regency: "32.75" },
  { name: "BBPVP Bandung", regency: "32.73" },
  { name: "BBPVP Semarang", regency: "33.74" },
  { name: "BBPVP Makassar", regency: "73.71" },
  { name: "BPVP Banda Aceh", regency: "11.71" },
  { name: "BPVP Padang", regency: "13.71" },
  { name: "BPVP Surakarta", regency: "33.72" },
  { name: "BPVP Samarinda", regency: "64.72" },
  { name: "BPVP Kendari", regency: "74.71" },
  { name: "BPVP Ternate", regency: "82.71" },
  { name: "BPVP Ambon", regency: "81.71" },
  { name: "BPVP Sorong", regency: "96.71" },
  { name: "BPVP Bandung Barat", regency: "32.17" },
  { name: "BPVP Lombok Timur", regency: "52.03" },
  { name: "BPVP Bantaeng", regency: "73.03" },
  { name: "BPVP Sidoarjo", regency: "35.15" },
  { name: "BPVP Banyuwangi", regency: "35.10" },
  { name: "BPVP Pangkep", regency: "73.10" },
  { name: "BPVP Belitung", regency: "19.02" },
];

/** The 13 outposts (Satpel), each with the UPTP in charge of it. */
export const outposts = [
  { name: "Satpel Lubuklinggau", regency: "16.73", parent: "BBPVP Serang" },
  { name: "Satpel Lampung", regency: "18.71", parent: "BBPVP Serang" },
  { name: "Satpel Bengkulu", regency: "17.71", parent: "BBPVP Bekasi" },
  { name: "Satpel Majene", regency: "76.05", parent: "BBPVP Makassar" },
  { name: "Satpel Mamuju", regency: "76.02", parent: "BBPVP Makassar" },
  { name: "Satpel Palu", regency: "72.71", parent: "BBPVP Makassar" },
  { name: "Satpel Pekanbaru", regency: "14.71", parent: "BBPVP Medan" },
  { name: "Satpel Bantul", regency: "34.02", parent: "BPVP Surakarta" },
  { name: "Satpel Jambi", regency: "15.71", parent: "BPVP Padang" },
  { name: "Satpel Sawahlunto", regency: "13.73", parent: "BPVP Padang" },
  { name: "Satpel Kupang", regency: "53.71", parent: "BPVP Lombok Timur" },
  { name: "Satpel Sofifi", regency: "82.72", parent: "BPVP Ternate" },
  { name: "Satpel Jayapura", regency: "91.71", parent: "BPVP Sorong" },
];

/** The centre that balai@example.id keeps. */
export const demoCentre = "BPVP Surakarta";
