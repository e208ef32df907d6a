import type { Attendance } from "@/lib/worker-cooperatives/dialogue-rules";

/** The names of the fields of one cooperative's line. */
export const attendanceFields = (cooperativeId: string) => ({
  attended: `attended-${cooperativeId}`,
  men: `men-${cooperativeId}`,
  women: `women-${cooperativeId}`,
  version: `version-${cooperativeId}`,
});

const mostPeople = 9_999;

/** What was typed into the list of the invited, line by line; and the fields that hold no count. Empty is nobody. */
export function attendancesFrom(form: FormData) {
  const entered: Record<string, string> = {};
  const attendances: Attendance[] = [];
  const problems: string[] = [];
  for (const name of form.keys()) {
    const cooperativeId = /^version-([0-9a-f-]{36})$/.exec(name)?.[1];
    if (!cooperativeId) continue;
    const fields = attendanceFields(cooperativeId);
    const text = (field: "attended" | "men" | "women") => {
      const value = form.get(fields[field]);
      entered[fields[field]] = typeof value === "string" ? value : "";
      return entered[fields[field]]?.trim() ?? "";
    };
    const answer = text("attended");
    const attended = answer === "yes" ? true : answer === "no" ? false : null;
    const count = (field: "men" | "women") => {
      const typed = text(field);
      const number = /^\d{1,4}$/.test(typed) ? Number(typed) : typed === "" ? 0 : -1;
      if (attended && (number < 0 || number > mostPeople)) problems.push(fields[field]);
      return Math.max(0, number);
    };
    attendances.push({
      ...{ cooperativeId, version: Number(form.get(fields.version)) || 0, attended },
      ...{ men: count("men"), women: count("women") },
    });
  }
  return { entered, attendances, problems };
}
