"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

type Progress = { state: string; done: number; total: number };
type Props = Progress & { href: string; label: string; sentence: string; language: string };

const millisecondsBetween = 1_000;

/** The bar of something that is under way, moved as it goes on; once its state changes the page is asked for anew. */
export function FollowProgress({ href, label, sentence, language, ...first }: Props) {
  const router = useRouter();
  const [{ done, total }, setProgress] = useState<Progress>(first);
  const { state } = first;
  useEffect(() => {
    const timer = setInterval(async () => {
      const answer = await fetch(href).catch(() => null);
      if (!answer?.ok) return;
      const now = (await answer.json()) as Progress;
      setProgress(now);
      if (now.state !== state) router.refresh();
    }, millisecondsBetween);
    return () => clearInterval(timer);
  }, [href, state, router]);

  const number = new Intl.NumberFormat(language);
  return (
    <div className="grid gap-2">
      <progress className="w-full" aria-label={label} max={Math.max(total, 1)} value={Math.min(done, total)} />
      <p>{sentence.replace("{done}", number.format(done)).replace("{total}", number.format(total))}</p>
    </div>
  );
}
