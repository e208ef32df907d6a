"use client";

import { Unreadable } from "@/components/unreadable";

/** Any fault while a page is made. What it was stands in the server's log under the digest, never on the screen. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <Unreadable digest={error.digest} />;
}
