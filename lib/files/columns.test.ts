import { expect, test } from "vitest";
import { recogniseColumns } from "./columns";
import { type PeopleColumn, peopleColumns } from "./people-columns";

const columnOf = (head: string): PeopleColumn | undefined => {
  const { at } = recogniseColumns([head], peopleColumns);
  return (Object.keys(at) as PeopleColumn[]).find((name) => at[name] === 0);
};

test.each([
  ["Nama Lengkap", "name"],
  ["NAMA", "name"],
  ["nama_lengkap", "name"],
  ["Nama Lenkap", "name"],
  ["Nama Lengkap (sesuai KTP)", "name"],
  ["NIK", "nationalId"],
  ["N I K", "nationalId"],
  ["No. KTP", "nationalId"],
  ["nomor induk kependudukan", "nationalId"],
  ["Nomor Induk Kependudukan (16 digit)", "nationalId"],
  ["Nomr Induk Kependudukan", "nationalId"],
  ["NIK Koperasi", "registryNumber"],
  ["Nomor Induk Koperasi", "registryNumber"],
  ["Tgl Lahir", "birthDate"],
  ["TANGGAL LAHIR", "birthDate"],
  ["Tangal Lahir", "birthDate"],
  ["Tempat / Tgl. Lahir", "birthDate"],
  ["Jabatan", "position"],
  ["position", "position"],
  ["Jabatan*", "position"],
  ["Mulai Menjabat", "startDate"],
  ["Masa Bakti", "startDate"],
  ["Selesai Menjabat", "endDate"],
  ["kode desa", "villageCode"],
  ["Kode Desa/Kelurahan", "villageCode"],
  ["L/P", "sex"],
  ["Jenis Kelamin", "sex"],
  ["No. HP", "phone"],
  ["No. Telp / HP", "phone"],
  ["Nama Koperasi", "cooperative"],
  ["birthDate", "birthDate"],
  ["NIB", undefined],
  ["NPWP", undefined],
  ["No", undefined],
  ["Alamat", undefined],
  ["", undefined],
] as const)("%s is %s", (head, name) => {
  expect(columnOf(head)).toBe(name);
});

test("no two columns of the catalogue go by the same name", () => {
  for (const texts of Object.values(peopleColumns)) {
    expect(recogniseColumns([...texts], peopleColumns).ambiguous).toEqual([]);
  }
});

test("two columns of one name are reported, the likelier taken", () => {
  const columns = recogniseColumns(["Nama Lenkap", "NIK", "Nama Lengkap", "Keterangan"], peopleColumns);
  expect(columns.at).toMatchObject({ name: 2, nationalId: 1, position: null });
  expect(columns.doubled).toEqual([{ name: "name", at: [2, 0] }]);
  expect(columns.unknown).toEqual([3]);
});

test("a column that may be two things is neither", () => {
  const columns = recogniseColumns(["Tanggal", "Mulai c"], {
    start: ["Tanggal", "Mulai a"],
    end: ["Tanggal", "Mulai b"],
  });
  expect(columns.at).toEqual({ start: null, end: null });
  expect(columns.ambiguous).toEqual([
    { at: 0, names: ["start", "end"] },
    { at: 1, names: ["start", "end"] },
  ]);
});

test("what is chosen by hand wins, and frees what was taken for it", () => {
  const head = ["Nama", "NIK", "Nama anggota", "Jabatan"];
  const columns = recogniseColumns(head, peopleColumns, { name: 2, position: null, phone: 3 });
  expect(columns.at).toMatchObject({ name: 2, nationalId: 1, position: null, phone: 3 });
  expect(columns.doubled).toEqual([]);
});
