import { cookies } from "next/headers";
import * as z from "zod";
import { languageCookie } from "@/app/messages/words";
import { themeCookie, themes } from "./theme";
import { wayBack } from "./way-back";

const Preferences = z.object({ language: z.enum(["id", "en"]).optional(), theme: z.enum(themes).optional() });

const kept = { path: "/", maxAge: 365 * 86_400, sameSite: "lax", httpOnly: true } as const;

/** Language and theme, chosen with an ordinary form; back to the page it was sent from. */
export async function POST(request: Request) {
  const form = await request.formData().catch(() => new FormData());
  const chosen = Preferences.safeParse(Object.fromEntries(form));
  if (chosen.success) {
    const jar = await cookies();
    const { language, theme } = chosen.data;
    if (language) jar.set(languageCookie, language, kept);
    if (theme === "system") jar.delete(themeCookie);
    else if (theme) jar.set(themeCookie, theme, kept);
  }

  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  const location = wayBack(request.headers.get("referer"), host);
  return new Response(null, { status: 303, headers: { location } });
}
