import { dayText } from "@/lib/calendar/day-text";
import type { Language } from "@/lib/language";
import type { NoticeFacts } from "./notice";

/** What an officer reads: what happened, what is to be done, and the page where it is done. */
export type NoticeText = { title: string; text: string; path: string };

type Of<Kind extends NoticeFacts["kind"]> = Extract<NoticeFacts, { kind: Kind }>;
type Result = Of<"RESULT_RECORDED">["result"];

const results: Record<Language, Record<Result, string>> = {
  id: {
    COMPLETED: "lulus pelatihan",
    FAILED: "tidak lulus pelatihan",
    DROPPED: "berhenti dari pelatihan",
    NO_SHOW: "tidak hadir pada pelatihan",
    COMPETENT: "diputuskan kompeten (K)",
    NOT_YET_COMPETENT: "diputuskan belum kompeten (BK)",
    CERTIFICATE_ISSUED: "sertifikat diterbitkan",
  },
  en: {
    COMPLETED: "completed the course",
    FAILED: "did not pass the course",
    DROPPED: "left the course",
    NO_SHOW: "did not attend the course",
    COMPETENT: "found competent (K)",
    NOT_YET_COMPETENT: "found not yet competent (BK)",
    CERTIFICATE_ISSUED: "certificate issued",
  },
};

/** A course is no certificate; what has to follow is said each time. */
const afterwards: Record<Language, Record<Result, string>> = {
  id: {
    COMPLETED: "Langkah berikutnya: asesmen oleh LSP.",
    FAILED: "Pilih angkatan lain bila ingin mengulang.",
    DROPPED: "Pilih angkatan lain bila ingin mengulang.",
    NO_SHOW: "Pilih angkatan lain bila masih ingin ikut.",
    COMPETENT: "Langkah berikutnya: LSP menerbitkan sertifikat.",
    NOT_YET_COMPETENT: "Perkuat unit yang belum kompeten, lalu ikuti asesmen ulang; banding dapat diajukan kepada LSP.",
    CERTIFICATE_ISSUED: "Sertifikat berlaku sejak hari terbitnya dan dapat diperiksa siapa saja.",
  },
  en: {
    COMPLETED: "Next: assessment by the LSP.",
    FAILED: "Choose another batch to try again.",
    DROPPED: "Choose another batch to try again.",
    NO_SHOW: "Choose another batch to take part.",
    COMPETENT: "Next: the LSP issues the certificate.",
    NOT_YET_COMPETENT: "Strengthen the units that are missing and be assessed again; an appeal goes to the LSP.",
    CERTIFICATE_ISSUED: "It counts from the day of its issue, and anybody may check it.",
  },
};

/** The sentence of a notice in the reader's language; in an e-mail always in Indonesian. */
export function noticeText(facts: NoticeFacts, language: Language): NoticeText {
  const indonesian = language === "id";
  switch (facts.kind) {
    case "LAPSING": {
      const { name, scheme, number } = facts;
      const day = dayText(facts.validTo, language);
      return {
        title: indonesian ? `Sertifikat ${name} berakhir ${day}` : `The certificate of ${name} ends on ${day}`,
        text: indonesian
          ? `${scheme}, No. ${number}. Ajukan perpanjangan sebelum hari itu: sesudahnya ${name} tidak boleh lagi mengelola sampai ada sertifikat baru yang berlaku.`
          : `${scheme}, No. ${number}. Have it renewed before that day: afterwards ${name} may not manage until a new certificate is valid.`,
        path: `/people/${facts.personId}`,
      };
    }
    case "SEAT_CONFIRMED": {
      const [from, to] = [dayText(facts.startsOn, language), dayText(facts.endsOn, language)];
      return {
        title: indonesian ? `Kursi ${facts.name} dipastikan` : `${facts.name} has a seat`,
        text: indonesian
          ? `${facts.batch} di ${facts.centre}, ${from} sampai dengan ${to}.`
          : `${facts.batch} at ${facts.centre}, ${from} to ${to}.`,
        path: `/batches/${facts.batchId}`,
      };
    }
    case "RESULT_RECORDED": {
      const { name, result, of, personId } = facts;
      return {
        title: `${name}: ${results[language][result]}`,
        text: `${of}, ${dayText(facts.recordedFor, language)}. ${afterwards[language][result]}`,
        path: `/people/${personId}`,
      };
    }
    case "REQUEST_WAITING": {
      const { about, dueOn, path, request } = facts;
      const waiting = {
        id: { CHANGE: "Permintaan menunggu jawaban Anda", SEAT: "Permintaan kursi menunggu seleksi" },
        en: { CHANGE: "A request waits for your answer", SEAT: "A seat was asked for" },
      };
      const due =
        dueOn && (indonesian ? ` Batas waktu ${dayText(dueOn, language)}.` : ` Due ${dayText(dueOn, language)}.`);
      return { title: waiting[language][request], text: `${about}.${due ?? ""}`, path };
    }
  }
}

/**
 * The same for the person it is about, ready to be sent by WhatsApp in a board's own words; null for what is no affair
 * of theirs. It says no number of a certificate or a person.
 */
export function whatsAppText(facts: NoticeFacts): string | null {
  switch (facts.kind) {
    case "LAPSING":
      return `Yth. ${facts.name}, sertifikat kompetensi ${facts.scheme} Anda berlaku sampai dengan ${dayText(facts.validTo, "id")}. Mohon segera mengurus perpanjangannya; kami bantu pendaftarannya.`;
    case "SEAT_CONFIRMED":
      return `Yth. ${facts.name}, kursi Anda pada ${facts.batch} di ${facts.centre} sudah dipastikan: ${dayText(facts.startsOn, "id")} sampai dengan ${dayText(facts.endsOn, "id")}. Mohon hadir tepat waktu dan membawa KTP.`;
    case "RESULT_RECORDED":
      return `Yth. ${facts.name}, hasil ${facts.of}: ${results.id[facts.result]}. ${afterwards.id[facts.result]}`;
    case "REQUEST_WAITING":
      return null;
  }
}
