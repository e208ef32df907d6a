import type { Day } from "@/lib/calendar/day";
import { dayText } from "@/lib/calendar/day-text";
import { type NoticeFacts, noticeKinds } from "./notice";
import { noticeText } from "./notice-text";

/** So many are said in one e-mail; the rest stand on the page. */
export const mostInAnEmail = 40;

const headings: Record<NoticeFacts["kind"], string> = {
  REQUEST_WAITING: "Menunggu Anda",
  LAPSING: "Sertifikat yang akan berakhir",
  SEAT_CONFIRMED: "Kursi pelatihan",
  RESULT_RECORDED: "Hasil pelatihan, asesmen, dan sertifikat",
};

type Asked = { name: string; day: Day; notices: NoticeFacts[]; address: string };

/**
 * One e-mail for whatever an officer is to be told, what waits for them first. `address` is that of the site, without
 * which a link would lead nowhere. Plain text, in Indonesian.
 */
export function emailText({ name, day, notices, address }: Asked): { subject: string; text: string } {
  const [first] = notices;
  const subject =
    notices.length === 1 && first
      ? `Kompeten: ${noticeText(first, "id").title}`
      : `Kompeten: ${notices.length} pemberitahuan, ${dayText(day, "id")}`;
  const ordered = noticeKinds.flatMap((kind) => notices.filter((notice) => notice.kind === kind));
  const said = ordered.slice(0, mostInAnEmail);
  const sections = noticeKinds.flatMap((kind) => {
    const lines = said.filter((notice) => notice.kind === kind).map((notice) => lineOf(notice, address));
    return lines.length > 0 ? [`${headings[kind].toUpperCase()}\n\n${lines.join("\n\n")}`] : [];
  });
  const rest = ordered.length - said.length;
  return {
    subject,
    text: [
      `Yth. ${name},`,
      ...sections,
      ...(rest > 0 ? [`Dan ${rest} lainnya: ${address}/notices`] : []),
      `Semua pemberitahuan: ${address}/notices\nSurel ini dikirim otomatis oleh Kompeten. Cara menerimanya dapat diubah pada halaman itu.`,
    ].join("\n\n"),
  };
}

function lineOf(notice: NoticeFacts, address: string) {
  const { title, text, path } = noticeText(notice, "id");
  return `- ${title}\n  ${text}\n  ${address}${path}`;
}
