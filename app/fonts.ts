import localFont from "next/font/local";

/** Plus Jakarta Sans (SIL Open Font License): one variable file with the Latin letters, about 27 kB. */
export const jakarta = localFont({
  src: "../node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2",
  variable: "--font-jakarta",
  weight: "200 800",
  display: "swap",
});
