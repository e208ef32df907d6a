import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Day } from "@/lib/calendar/day";
import { emailText, mostInAnEmail } from "./email-text";
import type { NoticeFacts } from "./notice";
import { noticeText, whatsAppText } from "./notice-text";

const personId = randomUUID();
const lapsing: NoticeFacts = {
  kind: "LAPSING",
  personId,
  name: "Sri Wahyuni",
  certificateId: randomUUID(),
  cooperativeId: randomUUID(),
  number: "47111 1120 4 9000005 2025",
  scheme: "Pengawas KDKMP",
  validTo: "2026-12-05" as Day,
};
const waiting: NoticeFacts = {
  kind: "REQUEST_WAITING",
  request: "CHANGE",
  path: "/requests/1",
  about: "Koreksi identitas: Sri Wahyuni",
  dueOn: "2026-12-01" as Day,
};
const asked = { name: "Dinas Klaten", day: "2026-11-28" as Day, address: "https://kompeten.example" };

test("one notice is the subject itself, with the way to its page", () => {
  const { subject, text } = emailText({ ...asked, notices: [lapsing] });
  expect(subject).toBe("Kompeten: Sertifikat Sri Wahyuni berakhir 5 Desember 2026");
  expect(text).toContain(`https://kompeten.example/people/${personId}`);
});

test("several are one digest, and what waits for the officer comes first", () => {
  const { subject, text } = emailText({ ...asked, notices: [lapsing, waiting] });
  expect(subject).toBe("Kompeten: 2 pemberitahuan, 28 November 2026");
  expect(text.indexOf("Koreksi identitas")).toBeLessThan(text.indexOf("Sri Wahyuni berakhir"));
  expect(text).toContain("Batas waktu 1 Desember 2026.");
});

test("a long digest ends, and says how many are left", () => {
  const { text } = emailText({ ...asked, notices: Array.from({ length: mostInAnEmail + 3 }, () => lapsing) });
  expect(text.match(/berakhir 5 Desember/g)).toHaveLength(mostInAnEmail);
  expect(text).toContain("Dan 3 lainnya: https://kompeten.example/notices");
});

test("the words for WhatsApp are for the person, without numbers, and only where it is their affair", () => {
  expect(whatsAppText(lapsing)).toContain("Yth. Sri Wahyuni");
  expect(whatsAppText(lapsing)).not.toContain(lapsing.number);
  expect(whatsAppText(waiting)).toBeNull();
});

test.each([
  "COMPLETED",
  "FAILED",
  "DROPPED",
  "NO_SHOW",
  "COMPETENT",
  "NOT_YET_COMPETENT",
  "CERTIFICATE_ISSUED",
] as const)("%s says what follows, in both languages", (result) => {
  const facts: NoticeFacts = {
    ...{ kind: "RESULT_RECORDED", personId, name: "Sri", of: "Angkatan 6" },
    ...{ result, recordedFor: "2026-11-20" as Day },
  };
  expect(noticeText(facts, "id").text).toMatch(/^Angkatan 6, 20 November 2026\. .{20,}/);
  expect(noticeText(facts, "en").text).toMatch(/^Angkatan 6, 20 November 2026\. .{20,}/);
  expect(noticeText(facts, "en").title).not.toBe(noticeText(facts, "id").title);
});
