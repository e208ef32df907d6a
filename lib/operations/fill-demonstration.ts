import { today } from "@/lib/calendar/today";
import { seed } from "@/prisma/seed/seed";
import { demonstrationSettings } from "./settings";

export type FillingProgress = [doing: string, done: number, total: number];

const {
  DATABASE_URL: databaseUrl = "",
  KOMPETEN_DATA_KEY: dataKey = "",
  ...settings
} = demonstrationSettings(process.env);
const report = (...progress: FillingProgress) => process.send?.(progress);
await seed({ databaseUrl, dataKey, cooperatives: settings.DEMO_COOPERATIVES, today: today(), report });
process.exit();
