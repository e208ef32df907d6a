import { expect, test } from "vitest";
import { positions } from "@/lib/cooperatives/positions";
import { readPosition } from "./position-names";

test.each([
  ["Ketua", "CHAIR", false],
  ["Wakil Ketua Bidang Usaha", "VICE_CHAIR_BUSINESS", false],
  ["Vice chair, membership", "VICE_CHAIR_MEMBERSHIP", false],
  ["Anggota  Pengurus", "BOARD_MEMBER", false],
  ["Chair of supervisors", "SUPERVISOR_CHAIR", false],
  ["Supervisor", "SUPERVISOR_MEMBER", false],
  ["KETUA", "CHAIR", false],
  ["Ketua Pengurus", "CHAIR", true],
  ["Ketua Koperasi Desa Merah Putih", "CHAIR", true],
  ["Chairman", "CHAIR", true],
  ["Wkl Ketua Bid. Usaha", "VICE_CHAIR_BUSINESS", true],
  ["Wakil Ketua Bid Keanggotaan", "VICE_CHAIR_MEMBERSHIP", true],
  ["Wakil Ketua Bidang Anggota", "VICE_CHAIR_MEMBERSHIP", true],
  ["Wakil Ketua I (Bidang Usaha)", "VICE_CHAIR_BUSINESS", true],
  ["Wakil Ketua - Usaha", "VICE_CHAIR_BUSINESS", true],
  ["Vice Chair for Business", "VICE_CHAIR_BUSINESS", true],
  ["Sekertaris", "SECRETARY", true],
  ["Sekretaris Umum", "SECRETARY", true],
  ["Bendahra", "TREASURER", true],
  ["Bendaharra", "TREASURER", true],
  ["Bendahara I", "TREASURER", true],
  ["Treasuer", "TREASURER", true],
  ["Ketua Dewan Pengawas", "SUPERVISOR_CHAIR", true],
  ["Ketua Badan Pengawas (Kepala Desa)", "SUPERVISOR_CHAIR", true],
  ["Ketua Pengwas", "SUPERVISOR_CHAIR", true],
  ["Anggota Pengawas 2", "SUPERVISOR_MEMBER", true],
  ["Anggta Pengawas", "SUPERVISOR_MEMBER", true],
  ["Pengawas Anggota", "SUPERVISOR_MEMBER", true],
  ["Sekretaris Pengawas", "SUPERVISOR_MEMBER", true],
] as const)("%s is %s", (text, position, corrected) => {
  const notes = corrected ? ["position-corrected"] : [];
  expect(readPosition({ text })).toEqual({ ok: true, value: { value: position, notes } });
});

test.each(positions)("the registry's own code %s reads as itself", (position) => {
  expect(readPosition({ text: position })).toMatchObject({ ok: true, value: { value: position } });
});

test.each([
  ["Wakil Ketua", "position-ambiguous"],
  ["Wakil Ketua II", "position-ambiguous"],
  ["Ketua Bidang Usaha", "position-ambiguous"],
  ["Pengawas", "position-ambiguous"],
  ["Anggota", "position-ambiguous"],
  ["Wakil Sekretaris", "position-unknown"],
  ["Ketua RT", "position-unknown"],
  ["Kepala Desa", "position-unknown"],
  ["Manajer", "position-unknown"],
  ["12", "position-unknown"],
  ["=Ketua", "formula"],
] as const)("%s is refused: %s", (text, refusal) => {
  expect(readPosition({ text })).toEqual({ ok: false, refusal });
});
