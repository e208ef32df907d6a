import type { OfficerRole } from "./officer";

type DemoAccount = { email: string; name: string; role: OfficerRole; regionCode?: string };

/** The one password of every demonstration account. */
export const demoPassword = "kompeten-demo";

/**
 * The accounts of a demonstration, created when it is filled and listed on its sign-in page. Which cooperative, centre
 * and certification body they belong to is for the filling to say; the LSP and its assessor share one.
 */
export const demoAccounts = [
  { email: "kemenkop@example.id", name: "Kementerian Koperasi", role: "MINISTRY" },
  { email: "jateng@example.id", name: "Dinas Koperasi Provinsi Jawa Tengah", role: "LOCAL_OFFICE", regionCode: "33" },
  { email: "klaten@example.id", name: "Dinas Koperasi Kabupaten Klaten", role: "LOCAL_OFFICE", regionCode: "33.10" },
  { email: "kemnaker@example.id", name: "Kementerian Ketenagakerjaan", role: "MANPOWER" },
  { email: "koperasi@example.id", name: "Admin Koperasi", role: "COOPERATIVE" },
  { email: "balai@example.id", name: "Admin Balai Pelatihan", role: "CENTRE" },
  { email: "lsp@example.id", name: "Admin LSP", role: "CERTIFICATION_BODY" },
  { email: "asesor@example.id", name: "Asesor LSP", role: "ASSESSOR" },
  { email: "auditor@example.id", name: "Auditor", role: "AUDITOR" },
] as const satisfies DemoAccount[];

/** Only a demonstration offers its accounts; elsewhere nobody has them. */
export const accountsOffered = () => (process.env.KOMPETEN_DEMO === "1" ? demoAccounts : []);
