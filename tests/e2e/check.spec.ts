import { randomInt } from "node:crypto";
import { Day } from "@/lib/calendar/day";
import { database } from "@/lib/db/database";
import { aCertificate, aCertificationBody } from "../factories/certificates";
import { aNationalId, aPerson } from "../factories/people";
import { aRequiredScheme } from "../factories/schemes";
import { expect, expectAccessible, test } from "./fixtures";

const day = (text: string) => Day.parse(text);
const aNumber = () => `47111 1120 4 ${randomInt(1_000_000, 8_000_000)} 2025`;
const address = (number: string) => `/check?${new URLSearchParams({ number })}`;

type Life = Partial<Parameters<typeof aCertificate>[0]>;

async function aHolder(life: Life = {}) {
  const [scheme, body] = [await aRequiredScheme({ for: ["TREASURER"] }), await aCertificationBody()];
  const person = await aPerson({ nationalId: aNationalId({ birthDate: day("1987-11-12") }) });
  const number = aNumber();
  const { id } = await aCertificate({
    ...{ personId: person.id, schemeId: scheme.id, certificationBodyId: body.id, number },
    ...{ validFrom: day("2025-07-02"), validTo: day("2028-07-02") },
    ...life,
  });
  const registrationNumber = `KOP ${body.licenceNumber.slice(9, 13)} 00042 2025`;
  await database.certificate.update({ where: { id }, data: { registrationNumber } });
  return { person, body, number, registrationNumber };
}

const states: [string, Life, string][] = [
  ["valid", {}, "Sertifikat ini berlaku"],
  ["expired", { validFrom: day("2023-06-14"), validTo: day("2026-06-14") }, "Sertifikat ini sudah berakhir"],
  [
    "suspended",
    { suspensions: [{ suspendedOn: day("2026-03-01"), liftedOn: null }] },
    "Sertifikat ini sedang dibekukan",
  ],
  ["revoked", { revokedOn: day("2026-05-01") }, "Sertifikat ini sudah dicabut"],
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const [state, life, headline] of states)
      test(`anyone learns that a certificate is ${state}, and nothing of its holder but the name`, async ({ page }) => {
        const { number, person, body, registrationNumber } = await aHolder(life);
        await page.goto("/check");
        await page.getByLabel("Nomor sertifikat atau nomor registrasi").fill(` ${number.replaceAll(" ", ".")}  `);
        await page.getByRole("button", { name: "Periksa" }).click();

        const main = page.getByRole("main");
        await expect(main.getByText(headline)).toBeVisible();
        for (const fact of [
          "Siti Aminah",
          registrationNumber,
          "Pengurus KDKMP Pemula",
          "Bendahara",
          body.name,
          body.licenceNumber,
        ])
          await expect(main.getByRole("definition").filter({ hasText: fact })).toBeVisible();
        await expect(main.getByText(/Keadaan per 15 Juni 2026, diperiksa .* WIB/)).toBeVisible();

        const html = await page.content();
        expect(html).not.toContain(person.nationalId);
        expect(html).not.toContain(person.nationalId.slice(0, 12));
        expect(html).not.toMatch(/\d{16}|\*{4,}|1987-11-12|12 November 1987|08\d{8}/);
      });

    test("an unknown number is said to be so, with what to do", async ({ page }) => {
      await page.goto("/check");
      await page.getByLabel("Nomor sertifikat atau nomor registrasi").fill("47111 1120 4 0000000 1999");
      await page.getByRole("button", { name: "Periksa" }).click();
      await expect(page.getByText("Nomor ini tidak dikenal")).toBeVisible();
      await expect(page.getByText("Cocokkan lagi setiap angka")).toBeVisible();
      await expect(page.getByLabel("Nomor sertifikat atau nomor registrasi")).toHaveValue("47111 1120 4 0000000 1999");
    });

    test("an empty question is met with a hint", async ({ page }) => {
      await page.goto("/check");
      await page.getByRole("button", { name: "Periksa" }).click();
      await expect(page.getByText("Isi nomor sertifikatnya dulu.")).toBeVisible();
    });
  });
}

test("the registration number answers as well, and the API says the same", async ({ page, request }) => {
  const { number, registrationNumber, body, person } = await aHolder();
  await page.goto(address(registrationNumber.toLowerCase()));
  await expect(page.getByText("Sertifikat ini berlaku")).toBeVisible();

  for (const asked of [number, number.replaceAll(" ", "."), registrationNumber]) {
    const response = await request.get(`/api/v1/certificates/${encodeURIComponent(asked)}`);
    expect(response.headers()["cache-control"]).toBe("no-store");
    const answer = await response.json();
    expect(answer).toEqual({
      ...{ number, registrationNumber, status: "VALID", statusSince: null, holderName: "Siti Aminah" },
      scheme: { code: expect.any(String), title: "Pengurus KDKMP Pemula", level: null, example: true },
      ...{ positions: ["TREASURER"], issuer: { name: body.name, licenceNumber: body.licenceNumber, printed: null } },
      ...{ replacedBy: null, renewedBy: null, history: [], others: [] },
      ...{ validFrom: "2025-07-02", validTo: "2028-07-02", asOf: "2026-06-15", readAt: expect.any(String) },
    });
    expect(JSON.stringify(answer)).not.toContain(person.nationalId);
  }
});

test("the API answers unknown, malformed and absurd numbers alike", async ({ request }) => {
  for (const number of ["47111.1120.4.0000000.1999", "abc", "%25", "%00", "..%2F..", "9".repeat(500)]) {
    const response = await request.get(`/api/v1/certificates/${number}`);
    expect(response.status(), number).toBe(404);
    expect(response.headers()["content-type"]).toBe("application/problem+json");
    expect(response.headers()["cache-control"]).toBe("no-store");
    expect(await response.json()).toMatchObject({ type: "about:blank", title: "Nomor ini tidak dikenal", status: 404 });
  }
});

test("health is one word", async ({ request }) => {
  const response = await request.get("/api/v1/health");
  expect(response.status()).toBe(200);
  expect(await response.json()).toEqual({ status: "ok" });
});

test("it reads well on a phone, in the dark and in English, and axe finds no barrier", async ({
  page,
  context,
  baseURL,
}) => {
  const { number } = await aHolder();
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/check", address(number), address("47111 1120 4 0000000 1999"), "/check?number="]) {
    await page.goto(path);
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: "dark" });
  await context.addCookies([{ name: "language", value: "en", url: baseURL ?? "" }]);
  await page.goto(address(number));
  await expect(page.getByText("This certificate is valid")).toBeVisible();
  await expectAccessible(page);
});
