import { createTransport } from "nodemailer";

export type Email = { id: string; address: string; subject: string; text: string };
type Environment = Record<string, string | undefined>;
export type MailServer = { send: (email: Email) => Promise<void>; close: () => void };

/** The server that SMTP_URL names, on whose behalf MAIL_FROM writes; null where there is none to send with. */
export function mailServer({ SMTP_URL, MAIL_FROM }: Environment = process.env): MailServer | null {
  if (!SMTP_URL || !MAIL_FROM) return null;
  const transport = createTransport({ url: SMTP_URL, pool: true, connectionTimeout: 20_000, socketTimeout: 60_000 });
  return {
    send: async ({ id, address, subject, text }) => {
      await transport.sendMail({
        from: MAIL_FROM,
        to: address,
        subject,
        text,
        // The same for every attempt, so that a mail server can tell a repetition.
        messageId: `<${id}@kompeten>`,
        headers: { "Auto-Submitted": "auto-generated" },
      });
    },
    close: () => transport.close(),
  };
}
