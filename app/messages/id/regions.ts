/** A region as the code list of the Ministry of Home Affairs has it. */
export const regions = {
  kinds: {
    COUNTRY: "Negara",
    PROVINCE: "Provinsi",
    REGENCY: "Kabupaten",
    CITY: "Kota",
    DISTRICT: "Kecamatan",
    RURAL_VILLAGE: "Desa",
    URBAN_VILLAGE: "Kelurahan",
    CUSTOMARY_VILLAGE: "Desa adat",
  },
  code: "Kode wilayah Kemendagri",
  retired: "Tidak lagi ada dalam daftar wilayah sejak {day}.",
  successor: "Penggantinya",
  coverage: "Cakupan sertifikasi di sini",
} as const;
