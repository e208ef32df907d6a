import { randomUUID } from "node:crypto";
import { Day, daysAfter } from "@/lib/calendar/day";
import { today } from "@/lib/calendar/today";
import { database, transaction } from "@/lib/db/database";
import { announce } from "@/lib/notices/announce";
import { writeEmails } from "@/lib/notices/write-emails";
import { aCooperative } from "../factories/cooperatives";
import { anOfficer } from "../factories/officers";
import { expect, expectAccessible, test } from "./fixtures";

/** A board that has been told of a certificate about to end. */
async function aToldBoard() {
  const { id: cooperativeId } = await aCooperative();
  const officer = await anOfficer({ role: "COOPERATIVE", cooperativeId });
  const validTo = Day.parse("2030-03-01");
  await transaction((tx) =>
    announce(tx, [
      {
        to: { cooperativeId },
        occasion: `test ${randomUUID()}`,
        facts: {
          ...{
            kind: "LAPSING",
            personId: randomUUID(),
            name: "Sri Wahyuni",
            certificateId: randomUUID(),
            cooperativeId,
          },
          ...{ number: "47111 1120 4 9000005 2027", scheme: "Pengawas KDKMP", validTo },
        },
        lastDay: daysAfter(today(), 30),
      },
    ]),
  );
  return officer;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 760 } });

    test("a board reads what it is told, takes the words for WhatsApp and chooses its pace", async ({
      page,
      signInAs,
    }) => {
      const officer = await aToldBoard();
      await signInAs(officer);
      await page.goto("/notices");
      const list = page.getByRole("list", { name: "Daftar pemberitahuan" });
      await expect(list).toContainText("Sertifikat Sri Wahyuni berakhir 1 Maret 2030");
      await list.getByText("Teruskan lewat WhatsApp").click();
      await expect(list.getByLabel("Teks siap kirim untuk Sri Wahyuni")).toHaveValue(/^Yth\. Sri Wahyuni, sertifikat/);
      await expect(list.getByRole("link", { name: "Buka WhatsApp" })).toHaveAttribute(
        "href",
        /^https:\/\/wa\.me\/\?text=Yth/,
      );
      if (javaScriptEnabled) await expectAccessible(page);

      await page.getByLabel("Segera, dalam beberapa menit").check();
      await page.getByRole("button", { name: "Simpan pilihan" }).click();
      await expect(page.getByRole("main")).toContainText("Pilihan disimpan.");
      await page.goto("/notices?kind=SEAT_CONFIRMED");
      await expect(page.getByRole("main")).toContainText("Tidak ada pemberitahuan");
    });

    test("without a mail server the outbox says so, and shows what was written", async ({ page, signInAs }) => {
      const officer = await aToldBoard();
      await transaction((tx) =>
        writeEmails(tx, { pace: "DAILY", today: today(), address: "https://kompeten.example" }),
      );
      while ((await database.noticeEmail.count({ where: { officerId: officer.id } })) === 0)
        await transaction((tx) =>
          writeEmails(tx, { pace: "DAILY", today: today(), address: "https://kompeten.example" }),
        );
      await signInAs(officer);
      await page.goto("/notices/outbox");
      await expect(page.getByRole("main")).toContainText("Server surel belum diatur");
      const row = page.getByRole("row").filter({ hasText: "Sertifikat Sri Wahyuni berakhir" });
      await expect(row).toContainText("Menunggu dikirim");
      await row.getByText("Baca surel").click();
      await expect(row).toContainText("Semua pemberitahuan: https://kompeten.example/notices");
      if (javaScriptEnabled) await expectAccessible(page);
    });
  });
}
