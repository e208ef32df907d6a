import type { Position } from "@/lib/cooperatives/positions";
import { distance } from "@/lib/people/duplicate-rules";
import { refused } from "@/lib/result";
import type { Cell } from "../cell";
import { inOneLine, type Normalised, normalised, noted } from "./normalised";

export type PositionNote = "position-corrected";
/** "position-ambiguous": a vice chair of neither field, a supervisor or member of unknown rank. */
export type PositionRefusal = "position-unknown" | "position-ambiguous";

/** A word of a post's name, and what it says; the first is how it is written. */
const vocabulary = {
  chair: ["ketua", "chair", "chairman", "chairperson", "chairwoman", "ket", "ketum"],
  vice: ["wakil", "vice", "deputy", "wkl", "waket", "wk", "wakel"],
  secretary: ["sekretaris", "secretary", "sek", "sekr", "sekjen", "sekertaris"],
  treasurer: ["bendahara", "treasurer", "bend", "bendh", "bdhr"],
  supervisor: ["pengawas", "supervisor", "supervisory", "supervisors", "pgws", "pengws", "bp", "dewas"],
  member: ["anggota", "member", "members", "membership", "keanggotaan", "angg", "agt", "agta"],
  business: ["usaha", "business", "ush"],
  board: ["pengurus", "board", "pgrs"],
  filling: [
    "bidang",
    "bid",
    "bd",
    "bdg",
    "umum",
    "general",
    "dewan",
    "badan",
    "of",
    "the",
    "for",
    "dan",
    "field",
    "head",
  ],
} as const;
type Meaning = keyof typeof vocabulary;

/** "Anggota Pengawas 2", "Pengawas II (BPD)": numbers and what stands in brackets do not change the post. */
const numbering = /^(\d+|[ivx]+)$/;
const koperasi = new Set("koperasi kdmp kkmp kdkmp desa kelurahan merah putih cooperative".split(" "));

/** As the registry writes them itself, in both languages: nothing to note. "Supervisor" is one of the members there. */
const asWritten: Record<string, Position> = {
  ketua: "CHAIR",
  chair: "CHAIR",
  "wakil ketua bidang usaha": "VICE_CHAIR_BUSINESS",
  "vice chair, business": "VICE_CHAIR_BUSINESS",
  "wakil ketua bidang keanggotaan": "VICE_CHAIR_MEMBERSHIP",
  "vice chair, membership": "VICE_CHAIR_MEMBERSHIP",
  sekretaris: "SECRETARY",
  secretary: "SECRETARY",
  bendahara: "TREASURER",
  treasurer: "TREASURER",
  "anggota pengurus": "BOARD_MEMBER",
  "board member": "BOARD_MEMBER",
  "ketua pengawas": "SUPERVISOR_CHAIR",
  "chair of supervisors": "SUPERVISOR_CHAIR",
  "anggota pengawas": "SUPERVISOR_MEMBER",
  supervisor: "SUPERVISOR_MEMBER",
};

/** A post by its Indonesian or English name, with synonyms and slips of the finger. */
export const readPosition = (cell: Cell | undefined): Normalised<Position, PositionNote, PositionRefusal> =>
  normalised(cell, ({ text }) => {
    const written = asWritten[inOneLine(text).toLowerCase()];
    if (written) return noted(written);
    const meanings = meaningsIn(text);
    const position = meanings && postOf(meanings);
    if (!position) return refused("position-unknown");
    return position === "AMBIGUOUS" ? refused("position-ambiguous") : noted(position, { "position-corrected": true });
  });

/** What the words of a post say; null if one of them is not known. */
function meaningsIn(text: string): Set<Meaning> | null {
  const words = text
    .toLowerCase()
    .replace(/\(([^)]*(?:business|membership|usaha|anggota)[^)]*)\)/g, " $1 ")
    .replace(/\([^)]*\)/g, " ");
  const meanings = new Set<Meaning>();
  for (const word of words.split(/[^\p{L}\p{N}]+/u)) {
    if (word === "" || numbering.test(word) || koperasi.has(word)) continue;
    const meaning = meaningOf(word);
    if (!meaning) return null;
    meanings.add(meaning);
  }
  return meanings;
}

function meaningOf(word: string): Meaning | null {
  const all = (Object.keys(vocabulary) as Meaning[]).flatMap((meaning) =>
    vocabulary[meaning].map((known) => ({ meaning, known })),
  );
  const exact = all.find(({ known }) => known === word);
  if (exact) return exact.meaning;
  // Longer than any word that is known: not a slip, and dear to compare.
  if (word.length > 15) return null;
  const slips = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
  const near = all.filter(({ known }) => known.length >= 5 && distance(word, known) <= slips);
  return near.length > 0 && near.every(({ meaning }) => meaning === near[0]?.meaning)
    ? (near[0]?.meaning ?? null)
    : null;
}

/** Each combination that names one post; several are left to the person who knows. */
function postOf(meanings: Set<Meaning>): Position | "AMBIGUOUS" | null {
  const says = [...meanings]
    .filter((meaning) => meaning !== "filling")
    .sort()
    .join(" ");
  return posts[says] ?? null;
}

const posts: Record<string, Position | "AMBIGUOUS"> = {
  chair: "CHAIR",
  "board chair": "CHAIR",
  "business vice": "VICE_CHAIR_BUSINESS",
  "business chair vice": "VICE_CHAIR_BUSINESS",
  "member vice": "VICE_CHAIR_MEMBERSHIP",
  "chair member vice": "VICE_CHAIR_MEMBERSHIP",
  secretary: "SECRETARY",
  "board secretary": "SECRETARY",
  treasurer: "TREASURER",
  "board treasurer": "TREASURER",
  "board member": "BOARD_MEMBER",
  "chair supervisor": "SUPERVISOR_CHAIR",
  "board chair supervisor": "SUPERVISOR_CHAIR",
  "member supervisor": "SUPERVISOR_MEMBER",
  "board member supervisor": "SUPERVISOR_MEMBER",
  // The supervisors have a chair and members; a secretary among them is one of the members.
  "secretary supervisor": "SUPERVISOR_MEMBER",
  vice: "AMBIGUOUS",
  "chair vice": "AMBIGUOUS",
  "business chair": "AMBIGUOUS",
  "chair member": "AMBIGUOUS",
  member: "AMBIGUOUS",
  board: "AMBIGUOUS",
  supervisor: "AMBIGUOUS",
  "board supervisor": "AMBIGUOUS",
};
