import { today } from "@/lib/calendar/today";
import { transaction } from "@/lib/db/database";
import { forgetNotices } from "@/lib/notices/forget-notices";
import { mailServer } from "@/lib/notices/mail-server";
import type { NoticePace } from "@/lib/notices/notice";
import { sendEmails } from "@/lib/notices/send-emails";
import { writeEmails } from "@/lib/notices/write-emails";
import { announceLapsing } from "@/lib/worklists/announce-lapsing";

/** Of this site, for links in e-mails; a demonstration has none that others reach. */
const siteAddress = () => process.env.PUBLIC_ADDRESS || `http://localhost:${process.env.PORT || 3000}`;

async function writeAll(pace: Exclude<NoticePace, "NEVER">, stopping?: AbortSignal) {
  const asked = { pace, today: today(), address: new URL(siteAddress()).origin };
  while (!stopping?.aborted) if ((await transaction((tx) => writeEmails(tx, asked))) === 0) break;
}

async function send(stopping?: AbortSignal) {
  const server = mailServer();
  if (!server) return;
  try {
    await sendEmails(transaction, server, () => new Date(), stopping);
  } finally {
    server.close();
  }
}

/** Each morning: what is about to lapse, and the digest of those who want one. */
export async function tellOfTheDay(stopping?: AbortSignal): Promise<void> {
  await transaction((tx) => announceLapsing(tx, today()), { timeout: 120_000 });
  await transaction((tx) => forgetNotices(tx, today()));
  await writeAll("DAILY", stopping);
  await send(stopping);
}

/** Every so often: what officers want to be told at once, and whatever the mail server has not taken yet. */
export function keepNoticesSent(seconds = 60) {
  let running = false;
  const run = async () => {
    if (running) return;
    running = true;
    await writeAll("AT_ONCE")
      .then(() => send())
      .catch((fault) => console.error(`Pemberitahuan tertunda: ${fault}`));
    running = false;
  };
  run();
  setInterval(run, seconds * 1000).unref();
}
