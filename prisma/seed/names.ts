import type { Sex } from "@/lib/people/national-id";
import type { Random } from "./random";

/** Given names by sex, what may follow them, and how many have a single name. Common names, put together at random. */
type Naming = { MALE: string[]; FEMALE: string[]; family: string[]; femaleFamily?: string[]; single: number };

const words = (text: string) => text.trim().split(/\s+/);

const muslim = {
  MALE: words(`Muhammad Ahmad Abdul Hasan Husein Ali Umar Usman Ibrahim Ismail Yusuf Idris Zainal Syamsul Nurdin Ridwan
    Rizal Fauzan Hamzah Amir Anwar Bakri Burhan Faisal Hamid Iskandar Jamal Kamal Latif Mahmud Mansur Mustafa`),
  FEMALE: words(`Siti Nur Fatimah Aisyah Khadijah Aminah Maryam Zahra Nurhayati Nurlaila Rahmah Salmah Halimah Hasanah
    Rosmiati Marlina Fitriani Yuliana Kartini Nuraini Zubaidah Rohani Suryani Erni Yusnita Mardiana Sahara`),
  family: words(`Rahman Hidayat Saputra Firmansyah Kurniawan Ramadhan Hakim Syahputra Maulana Fadli Arifin Basri Yusuf
    Hasan Ismail Nasir Zakaria Effendi Harun Salim Wahid Mukhtar Azis Halim Karim`),
  femaleFamily: words(`Rahmawati Hidayati Lestari Handayani Fitria Wahyuni Sari Hasanah Azizah Ramadhani Anggraini
    Maulida Safitri Permatasari Zahara Marlina Hayati Yanti Putri Novita`),
};

const javanese: Naming = {
  MALE: words(`Slamet Sugeng Suparman Sutrisno Suyatno Sukardi Widodo Bambang Joko Agus Budi Teguh Wahyu Eko Dwi Tri
    Supriyanto Haryanto Mulyono Sumarno Sunarto Sugiyono Paryono Ngadiman Tukiman Wagiman Purwanto Hartono Rohmad Arif
    Imam Bagus Yanto Triyono Kuswanto Darmanto Parjo Suroso Wiyono Margono`),
  FEMALE: words(`Sri Siti Endang Sumiyati Suminah Ngatini Wagini Tumini Suparti Sulastri Rini Retno Dwi Tri Wahyu Eni
    Yuni Partini Murni Sutinah Kasmi Lestari Indah Ratna Ratih Dyah Ning Sukarti Warsini Mulyani Purwanti Haryati`),
  family: words(`Santoso Setiawan Prasetyo Nugroho Wibowo Susanto Utomo Raharjo Purnomo Kurniawan Hidayat Saputro
    Riyanto Wijaya Hartanto Cahyono Pranoto Sasongko Widiyanto Harjono Subagyo Pamungkas Wicaksono Basuki Suryanto
    Hermawan Mulyadi Irawan Kuncoro Handoko`),
  femaleFamily: words(`Rahayu Lestari Wahyuni Handayani Astuti Ningsih Utami Wulandari Kusumawati Susanti Widyastuti
    Puspitasari Purwaningsih Indriyani Setyowati Hartati Suryani Winarni Nurhayati Pratiwi Yuliani Mulyani Sulistyowati`),
  single: 0.28,
};

const sundanese: Naming = {
  MALE: words(`Asep Dede Cecep Ujang Dadang Endang Iwan Yayan Deni Jajang Encep Aep Tatang Nana Undang Maman Entis
    Wawan Rudi Hendra Agus Ade Dudung Engkos Oman Yana Kusnadi Sarip Apud Jaenal`),
  FEMALE: words(`Neneng Euis Enung Iis Ai Elis Imas Nining Cucu Lilis Entin Teti Yeti Ade Dede Rina Rosita Nani Yani
    Tita Eti Ipah Kokom Aminah Oneng Titin Wiwin Yuyun`),
  family: words(`Hidayat Sutisna Kurnia Permana Suhendar Gunawan Supriatna Mulyana Hermawan Ruhiyat Sopandi Nugraha
    Rustandi Suryana Ramdani Setiawan Komarudin Sudrajat Hidayatullah Saepudin Solihin Wiguna`),
  femaleFamily: words(`Komariah Rohaeti Nurhasanah Sumiati Kurniasih Rohayati Suryani Maryani Rostika Sulastri Nuraeni
    Hayati Kartika Sopiah Juariah Rahmawati Fitriyah Mulyati Aisyah Herlina`),
  single: 0.18,
};

const acehnese: Naming = {
  MALE: [...muslim.MALE, ...words("Teuku Zulkifli Saifuddin Marzuki Nasruddin Muzakkir Fakhrurrazi Sofyan Razali")],
  FEMALE: [...muslim.FEMALE, ...words("Cut Nurjannah Ainsyah Safiah Nilawati Zuraida Rukaiyah Nurmala")],
  family: [...muslim.family, ...words("Ibrahim Yacob Thaib Syah Daud Abdullah Puteh")],
  femaleFamily: muslim.femaleFamily,
  single: 0.22,
};

const batak: Naming = {
  MALE: words(`Parlindungan Tumpal Binsar Sahat Jonner Rikardo Hotman Maruli Pardomuan Togar Ramses Bonar Haposan
    Edison Jhonson Saut Mangasi Rudi Ahmad Samsul Baginda Maringan Gunawan Hendra Robert Daniel`),
  FEMALE: words(`Rosmaida Tiurma Lasma Nurcahaya Marisi Rotua Hotmaida Delima Roslina Melva Rumondang Tiominar
    Romauli Lamria Sondang Ida Risma Mariana Ester Juliana Nurhayati Masniari`),
  family: words(`Sihombing Simanjuntak Siregar Nasution Harahap Lubis Hutapea Panjaitan Sitompul Ginting Tarigan
    Sembiring Purba Saragih Sinaga Manurung Situmorang Hasibuan Batubara Simbolon Gultom Pasaribu Ritonga Nainggolan`),
  single: 0.03,
};

const malay: Naming = {
  MALE: [...muslim.MALE, ...words("Syafrizal Yusrizal Zulkarnain Afrizal Syahrul Darmawan Erwin Hendri Indra Jasman")],
  FEMALE: [...muslim.FEMALE, ...words("Yusnidar Asmawati Nelwati Rosnelly Elmiati Zulmiati Desmawati Arnita Murniati")],
  family: muslim.family,
  femaleFamily: muslim.femaleFamily,
  single: 0.3,
};

const balinese: Naming = {
  MALE: words("Wayan Made Nyoman Ketut Gede Putu Kadek Komang").map((name) => `I ${name}`),
  FEMALE: words("Wayan Made Nyoman Ketut Luh Putu Kadek Komang").map((name) => `Ni ${name}`),
  family: words(`Sudiarta Suardana Artana Sukarma Wirawan Suarjana Darmawan Sudana Astawa Mahendra Widiana Sumerta
    Arnawa Budiasa Sutama Parwata Suastika Wijana Adnyana Winarta Yasa Karsana`),
  femaleFamily: words(`Suartini Sukerti Ariani Sudarmi Widiastuti Murniasih Suryani Astiti Wirati Sutarmi Puspawati
    Budiarti Kusumawati Yuliantini Darmiati Sumiasih Rasmini Artini`),
  single: 0,
};

const sasak: Naming = {
  MALE: [...muslim.MALE, ...words("Lalu Sahabudin Mahsun Muhsin Suhaili Jumadil Haerudin Sapoan")],
  FEMALE: [...muslim.FEMALE, ...words("Baiq Inaq Sumiati Rohani Nurhidayah Mahnim Jumiati Hikmah")],
  family: [...muslim.family, ...words("Wirajaya Satriawan Suhardi Mashuri Hamdani")],
  femaleFamily: muslim.femaleFamily,
  single: 0.35,
};

const christianEast = {
  MALE: words(`Yohanes Petrus Paulus Markus Lukas Matius Yakobus Stefanus Thomas Daniel Samuel Simon Andreas Filipus
    Benyamin Yosef Elias Yonas Kornelis Agustinus Fransiskus Antonius Dominikus Gabriel Melkianus Nikolaus Obet Frans`),
  FEMALE: words(`Maria Marta Yuliana Kristina Elisabet Agustina Margaretha Theresia Veronika Yohana Katarina Rut Ester
    Debora Sarlota Yosina Adriana Magdalena Fransiska Novita Selfina Naomi Orpa Rosalina Welmince`),
};

const timorese: Naming = {
  ...christianEast,
  family: words(`Seran Nahak Bria Tefa Leki Manek Taek Kase Benu Nenobais Fallo Bere Klau Lende Mali Dapa Ngongo
    Bulu Malo Kaka Tukan Lewar Geroda Wungo Nggala Djawa`),
  single: 0.02,
};

const minahasan: Naming = {
  ...christianEast,
  family: words(`Tumbelaka Wowor Rondonuwu Mamahit Pangemanan Kalalo Lengkong Mandagi Sumual Tampi Rorimpandey Kaunang
    Sondakh Poluan Mokoginta Mamonto Paputungan Lasut Tulung Walangitan`),
  single: 0.02,
};

const bugis: Naming = {
  MALE: [...muslim.MALE, ...words("Andi Baso Daeng Syarifuddin Jufri Muhtar Syahrir Hasbi Rusdi Baharuddin Sudirman")],
  FEMALE: [
    ...muslim.FEMALE,
    ...words("Andi Besse Hasnah Hasniati Sitti Rosdiana Jumriah Nurjannah Rahmatia Kasmawati"),
  ],
  family: [...muslim.family, ...words("Tahir Rauf Mappa Palinrungi Saleh Dahlan Bakri Sanusi Mattola")],
  femaleFamily: muslim.femaleFamily,
  single: 0.3,
};

const moluccan: Naming = {
  MALE: [...christianEast.MALE, ...words("Abdul Hasan Usman Ibrahim Rusli Ridwan Yusuf")],
  FEMALE: [...christianEast.FEMALE, ...words("Siti Halima Salma Nurlaila Hajija Rahma")],
  family: words(`Pattiasina Latuconsina Tuasikal Sahetapy Manuputty Lekatompessy Wattimena Rumahlewang Hatala Tomia
    Rumbia Kaidupa Umasugi Soamole Fabanyo Samiun Letlora Batmomolin Renyaan Ohoiwutun`),
  single: 0.02,
};

const papuan: Naming = {
  ...christianEast,
  family: words(`Wenda Kogoya Tabuni Yikwa Wakerkwa Murib Enumbi Telenggen Kobak Heluka Asso Itlay Mabel Kossay
    Rumbiak Mandacan Indou Ullo Kambu Yumame Mayor Gebze Mahuze Kaize Basik Ohee Felle Suebu Pigai Gobai Mote Degei`),
  single: 0.01,
};

const dayak: Naming = {
  MALE: [...christianEast.MALE, ...words("Ahmad Rahmadi Jainudin Supian Hendrik Yanto Rusdi Hadi Iwan Sugianto")],
  FEMALE: [...christianEast.FEMALE, ...words("Siti Rahmawati Noor Mariatul Yanti Lidia Rusmini Erna Norhayati")],
  family: words(`Lampung Usop Rangkap Assan Bungai Nyahu Jalung Lawing Ngau Suling Anye Lahang Bato Saman Udau Hidayat
    Rahman Setiawan Saputra Noor`),
  single: 0.2,
};

const byProvince: Record<string, Naming> = {
  ...{ "11": acehnese, "12": batak, "18": javanese, "31": sundanese, "32": sundanese, "36": sundanese },
  ...{ "33": javanese, "34": javanese, "35": javanese, "51": balinese, "52": sasak, "53": timorese },
  ...{ "61": dayak, "62": dayak, "64": dayak, "65": dayak, "71": minahasan, "72": bugis, "73": bugis, "74": bugis },
  ...{ "75": bugis, "76": bugis, "81": moluccan, "82": moluccan },
  ...{ "91": papuan, "92": papuan, "93": papuan, "94": papuan, "95": papuan, "96": papuan },
};

/** A name as people of the province bear it; the rest of Sumatra and Kalimantan bear Malay ones. */
export function nameIn(province: string, sex: Sex, random: Random): string {
  const naming = byProvince[province] ?? malay;
  const given = random.pick(naming[sex]);
  if (random.chance(naming.single)) return given;
  const family = random.pick(sex === "FEMALE" ? (naming.femaleFamily ?? naming.family) : naming.family);
  const second = random.chance(0.3) ? random.pick(naming[sex]).replace(/^(I|Ni) /, "") : null;
  return second && second !== given ? `${given} ${second} ${family}` : `${given} ${family}`;
}

const respellings: [RegExp, string][] = [
  [/^Muhammad\b/, "Moh."],
  [/^Abdul\b/, "Abd."],
  [/^Siti\b/, "St."],
  [/^(I|Ni) /, ""],
  [/u/, "oe"],
  [/y/, "i"],
  [/i(?=[a-z])/, "ie"],
  [/([a-z])\1/, "$1"],
  [/([nrlst])(?=[aeiou])/, "$1$1"],
];

/** The same person's name as somebody else would write it down. */
export function respelt(name: string, random: Random): string {
  const possible = respellings.map(([from, to]) => name.replace(from, to)).filter((other) => other !== name);
  return possible.length > 0 ? random.pick(possible) : `${name}h`;
}
