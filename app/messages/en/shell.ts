import type { shell as inIndonesian } from "../id/shell";
import type { SameKeys } from "../same-keys";

export const shell: SameKeys<typeof inIndonesian> = {
  name: "Kompeten",
  tagline: "Registry of cooperative board competency",
  description: "How far the boards and supervisors of the Red-White village cooperatives hold competency certificates.",
  skip: "Skip to content",
  menu: "Menu",
  close: "Close",
  navigation: "Main navigation",
  places: {
    start: "Home",
    work: "Work list",
    findings: "Findings",
    coverage: "Coverage",
    cooperatives: "Cooperatives",
    workers: "Worker cooperatives",
    people: "People",
    ownCooperative: "My cooperative",
    ownCentre: "My centre",
    ownBody: "My certification body",
    centres: "Training centres",
    batches: "Batches",
    imports: "Import",
    schemes: "Schemes",
    notices: "Notices",
    requests: "Requests",
    check: "Check a certificate",
    applications: "Applications",
    track: "Track a certificate",
    disputes: "Numbers used twice",
    audit: "Audit log",
  },
  signIn: "Sign in",
  signOut: "Sign out",
  language: "Language",
  theme: "Appearance",
  themes: { light: "Light", dark: "Dark", system: "As on this device" },
  demo: "SAMPLE DATA",
  demoNote: "Every person, cooperative and certificate here is invented.",
  footer: {
    about: "“No certificate yet? Then do not manage yet.”",
    aboutNote:
      "Kompeten records who is in office in each Red-White cooperative and which competency certificates they hold.",
    reference: "The legal reference for a certificate remains BNSP and the certification body that issued it.",
    protection: "Protection of personal data",
    protectionNote:
      "National ID numbers never appear on public pages. Each reading of a person's data is recorded. Questions, corrections or objections:",
    demo: "About the sample data",
    demoNote:
      "This installation holds invented data: national IDs of region 99.99.99, telephone numbers 0800 and addresses at example.id. Its figures do not describe reality.",
  },
  notFound: {
    title: "Not found",
    text: "This page or record was not found, or lies outside your authority.",
    hint: "Check the address, or go on from here:",
  },
};
