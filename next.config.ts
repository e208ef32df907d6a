import type { NextConfig } from "next";

const contentSecurityPolicy = [
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join("; ");

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  serverExternalPackages: ["@node-rs/argon2", "pdfkit", "pg", "pg-boss"],
  // In development Next would write what a form held into the log, national ids included.
  logging: { serverFunctions: false },
  // Types are checked by `npm run check`; checking them again would slow down every first start.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "Content-Security-Policy", value: contentSecurityPolicy },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        { key: "X-Content-Type-Options", value: "nosniff" },
      ],
    },
    // What somebody uploaded has no rights in this site, whatever it holds; said last, so that it holds.
    {
      source: "/cooperatives/:cooperative/identity/documents/:document",
      headers: [{ key: "Content-Security-Policy", value: "sandbox; default-src 'none'" }],
    },
    {
      source: "/schemes/pipeline/:project/documents/:document",
      headers: [{ key: "Content-Security-Policy", value: "sandbox; default-src 'none'" }],
    },
  ],
};

export default config;
