"use client";

import { Unreadable } from "@/components/unreadable";
import "./globals.css";

/** When not even the frame could be made: the same words without it. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="id">
      <body>
        <main className="frame content">
          <Unreadable digest={error.digest} />
        </main>
      </body>
    </html>
  );
}
