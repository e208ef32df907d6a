import * as z from "zod";
import { Day } from "@/lib/calendar/day";
import { OperatorError } from "./operator-error";

const said = (sentence: string) => ({
  error: (issue: { input?: unknown }) => sentence.replace("%", String(issue.input)),
});

const portSentence = said("PORT harus nomor port dari 1 sampai 65535, bukan “%” [PORT must be a port number].");
const cooperativesSentence = said(
  "DEMO_COOPERATIVES harus bilangan bulat dari 20 sampai 80133, bukan “%” [DEMO_COOPERATIVES must be a whole number].",
);
const daySentence = said(
  "KOMPETEN_TODAY harus tanggal yang ada sejak 2026-01-01, seperti 2026-06-15, bukan “%” [KOMPETEN_TODAY must be a real day].",
);
const databaseSentence = said(
  "DATABASE_URL harus alamat PostgreSQL: postgresql://pengguna:sandi@host:5432/basisdata [DATABASE_URL must be the address of a PostgreSQL database].",
);
const authSecretSentence = said(
  "AUTH_SECRET harus diisi, sedikitnya 32 karakter acak; buat dengan: openssl rand -base64 33 [AUTH_SECRET must hold at least 32 random characters].",
);
const dataKeySentence = said(
  "KOMPETEN_DATA_KEY harus diisi, 64 angka heksadesimal; buat dengan: openssl rand -hex 32 [KOMPETEN_DATA_KEY must be 64 hexadecimal digits]. NIK disegel dengan kunci ini: simpan, jangan pernah ganti.",
);

const workerSentence = said(
  "KOMPETEN_WORKER harus inside atau separate, bukan “%” [KOMPETEN_WORKER must be inside or separate].",
);
const publicAddressSentence = said(
  "PUBLIC_ADDRESS harus alamat situs ini seperti dilihat umum, misalnya https://kompeten.go.id, bukan “%” [PUBLIC_ADDRESS must be the public address of this site].",
);

const smtpSentence = said(
  "SMTP_URL harus alamat server surel, misalnya smtps://pengguna:sandi@surel.go.id, bukan “%” [SMTP_URL must be the address of a mail server].",
);
const mailFromSentence = said(
  "MAIL_FROM harus diisi bila ada SMTP_URL, misalnya Kompeten <kompeten@kompeten.go.id> [MAIL_FROM must name who writes].",
);
const mailAddressSentence = said(
  "PUBLIC_ADDRESS harus diisi bila ada SMTP_URL, supaya tautan di surel dapat dibuka [PUBLIC_ADDRESS is needed for links in e-mails].",
);

const wholeNumber = (least: number, most: number, sentence: ReturnType<typeof said>) =>
  z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most, sentence)
    .transform(Number);

const port = wholeNumber(1, 65_535, portSentence);
const cooperatives = wholeNumber(20, 80_133, cooperativesSentence);
const databaseUrl = z.string(databaseSentence).regex(/^postgres(ql)?:\/\/./, databaseSentence);
const authSecret = z.string(authSecretSentence).min(32, authSecretSentence);
/** Whether background work is done beside the web server, or only by `npm run worker`. */
const worker = z.enum(["inside", "separate"], workerSentence).optional();
const dataKey = z.string(dataKeySentence).regex(/^[0-9a-f]{64}$/i, dataKeySentence);

const publicAddress = z.url({ protocol: /^https?$/, ...publicAddressSentence }).optional();

/** Without a mail server e-mails are written and can be read here, but leave for nowhere. */
const mail = {
  SMTP_URL: z.url({ protocol: /^smtps?$/, ...smtpSentence }).optional(),
  MAIL_FROM: z.string(mailFromSentence).optional(),
};

/** `npm start`: nothing is made up. */
const InstallationSettings = z
  .object({
    PORT: port.default(3000),
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: authSecret,
    KOMPETEN_DATA_KEY: dataKey,
    KOMPETEN_WORKER: worker,
    PUBLIC_ADDRESS: publicAddress,
    ...mail,
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, mailFromSentence)
  .refine(({ SMTP_URL, PUBLIC_ADDRESS }) => !SMTP_URL || PUBLIC_ADDRESS, mailAddressSentence);

/** `npm run demo` and `npm run dev`: everything has a value without being asked. */
const DemonstrationSettings = z.object({
  PORT: port.default(3000),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: databaseUrl.optional(),
  AUTH_SECRET: authSecret.optional(),
  KOMPETEN_DATA_KEY: dataKey.optional(),
  PUBLIC_ADDRESS: publicAddress,
  ...mail,
  DEMO_COOPERATIVES: cooperatives.default(80_133),
  KOMPETEN_WORKER: worker,
  KOMPETEN_TODAY: z.iso
    .date(daySentence)
    .refine((day) => day >= "2026-01-01", daySentence)
    .pipe(Day)
    .optional(),
});
export type DemonstrationSettings = z.infer<typeof DemonstrationSettings>;

type Environment = Record<string, string | undefined>;

/** An empty variable counts as none. The first thing that is wrong is said in one sentence. */
function read<Settings>(schema: z.ZodType<Settings>, environment: Environment): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new OperatorError(parsed.error.issues[0]?.message);
  return parsed.data;
}

export const installationSettings = (environment: Environment) => read(InstallationSettings, environment);
export const demonstrationSettings = (environment: Environment) => read(DemonstrationSettings, environment);
