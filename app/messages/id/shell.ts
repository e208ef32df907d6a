/** The frame around every page. */
export const shell = {
  name: "Kompeten",
  tagline: "Registri kompetensi pengurus koperasi",
  description: "Seberapa jauh pengurus dan pengawas Koperasi Desa/Kelurahan Merah Putih bersertifikat kompetensi.",
  skip: "Langsung ke isi",
  menu: "Menu",
  close: "Tutup",
  navigation: "Navigasi utama",
  places: {
    start: "Beranda",
    coverage: "Cakupan",
    cooperatives: "Koperasi",
    ownCooperative: "Koperasi saya",
    ownCentre: "Balai saya",
    ownBody: "LSP saya",
    centres: "Pusat pelatihan",
    batches: "Angkatan",
    imports: "Impor data",
    schemes: "Skema",
    requests: "Permintaan",
    check: "Periksa sertifikat",
    audit: "Jejak audit",
  },
  signIn: "Masuk",
  signOut: "Keluar",
  language: "Bahasa",
  theme: "Tampilan",
  themes: { light: "Terang", dark: "Gelap", system: "Ikuti perangkat" },
  demo: "DATA CONTOH",
  demoNote: "Semua orang, koperasi, dan sertifikat di sini rekaan.",
  footer: {
    about: "“Kalau belum punya sertifikat, jangan dulu mengelola.”",
    aboutNote:
      "Kompeten mencatat siapa yang menjabat di setiap Koperasi Merah Putih dan sertifikat kompetensi apa yang dimilikinya.",
    reference: "Rujukan hukum sebuah sertifikat tetap BNSP dan LSP yang menerbitkannya.",
    protection: "Pelindungan data pribadi",
    protectionNote:
      "NIK tidak pernah tampil pada halaman umum. Setiap pembacaan data orang dicatat. Pertanyaan, perbaikan, atau keberatan:",
    demo: "Tentang data contoh",
    demoNote:
      "Pemasangan ini berisi data rekaan: kode wilayah NIK 99.99.99, telepon 0800, dan alamat example.id. Angkanya tidak menggambarkan keadaan sebenarnya.",
  },
  notFound: {
    title: "Tidak ditemukan",
    text: "Halaman atau data ini tidak ditemukan, atau bukan dalam wewenang Anda.",
    hint: "Periksa alamatnya, atau lanjutkan dari sini:",
  },
} as const;
