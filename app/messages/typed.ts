import type { Language } from "@/lib/language";
import type { id } from "./id";

declare module "use-intl/core" {
  interface AppConfig {
    Messages: typeof id;
    Locale: Language;
  }
}
