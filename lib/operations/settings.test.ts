import { expect, test } from "vitest";
import { OperatorError } from "./operator-error";
import { demonstrationSettings, installationSettings } from "./settings";

const installation = {
  DATABASE_URL: "postgresql://kompeten@127.0.0.1/kompeten",
  AUTH_SECRET: "s".repeat(32),
  KOMPETEN_DATA_KEY: "0f".repeat(32),
};

test("a demonstration needs nothing", () => {
  expect(demonstrationSettings({ PORT: "" })).toEqual({ PORT: 3000, DATA_DIR: ".data", DEMO_COOPERATIVES: 80_133 });
});

test.each([
  [{ PORT: "tiga" }, "PORT harus nomor port dari 1 sampai 65535, bukan “tiga”"],
  [{ PORT: "0" }, "PORT harus nomor port"],
  [{ PORT: "65536" }, "PORT harus nomor port"],
  [{ DEMO_COOPERATIVES: "19" }, "DEMO_COOPERATIVES harus bilangan bulat"],
  [{ DEMO_COOPERATIVES: "80134" }, "DEMO_COOPERATIVES harus bilangan bulat"],
  [{ DEMO_COOPERATIVES: "1.5" }, "DEMO_COOPERATIVES harus bilangan bulat"],
  [
    { KOMPETEN_TODAY: "2026-02-30" },
    "KOMPETEN_TODAY harus tanggal yang ada sejak 2026-01-01, seperti 2026-06-15, bukan “2026-02-30”",
  ],
  [{ KOMPETEN_TODAY: "2025-12-31" }, "KOMPETEN_TODAY harus tanggal yang ada sejak 2026-01-01"],
  [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL harus alamat PostgreSQL"],
  [{ PUBLIC_ADDRESS: "kompeten.go.id" }, "PUBLIC_ADDRESS harus alamat situs ini seperti dilihat umum"],
  [{ PUBLIC_ADDRESS: "ftp://kompeten.go.id" }, "PUBLIC_ADDRESS harus alamat situs ini"],
])("a demonstration with %j is refused in one sentence", (environment, sentence) => {
  expect(() => demonstrationSettings(environment)).toThrow(OperatorError);
  expect(() => demonstrationSettings(environment)).toThrow(sentence);
});

test("an installation is what it says", () => {
  expect(installationSettings({ ...installation, PORT: "80" })).toEqual({ ...installation, PORT: 80 });
});

test.each(["DATABASE_URL", "AUTH_SECRET", "KOMPETEN_DATA_KEY"])("an installation without %s is refused", (name) => {
  expect(() => installationSettings({ ...installation, [name]: undefined })).toThrow(`${name} harus`);
});

test("a short secret and a malformed key are refused", () => {
  expect(() => installationSettings({ ...installation, AUTH_SECRET: "s".repeat(31) })).toThrow("AUTH_SECRET harus");
  expect(() => installationSettings({ ...installation, KOMPETEN_DATA_KEY: "xyz" })).toThrow("KOMPETEN_DATA_KEY harus");
});

test("background work is done beside the server or by a worker of its own, and nowhere else", () => {
  expect(demonstrationSettings({ KOMPETEN_WORKER: "separate" })).toMatchObject({ KOMPETEN_WORKER: "separate" });
  expect(() => installationSettings({ ...installation, KOMPETEN_WORKER: "elsewhere" })).toThrow(
    "KOMPETEN_WORKER harus inside atau separate, bukan “elsewhere”",
  );
});

test("an installation that writes e-mails says from whom, and where its links lead", () => {
  const mail = { SMTP_URL: "smtps://kompeten:rahasia@surel.go.id", MAIL_FROM: "Kompeten <kompeten@kompeten.go.id>" };
  const site = { PUBLIC_ADDRESS: "https://kompeten.go.id" };
  expect(installationSettings({ ...installation, ...mail, ...site })).toMatchObject(mail);
  expect(() => installationSettings({ ...installation, ...mail, ...site, MAIL_FROM: "" })).toThrow("MAIL_FROM harus");
  expect(() => installationSettings({ ...installation, ...mail })).toThrow(
    "PUBLIC_ADDRESS harus diisi bila ada SMTP_URL",
  );
  expect(() => installationSettings({ ...installation, ...site, SMTP_URL: "surel.go.id" })).toThrow("SMTP_URL harus");
});
