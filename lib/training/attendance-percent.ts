/**
 * The share of the days kept on which somebody was there, in whole percent, half up; null where no day is kept. An
 * excused day is a day not taught to them. Nothing short of every day is 100, and nothing above none is 0.
 */
export function attendancePercent({ present, days }: { present: number; days: number }): number | null {
  if (days === 0) return null;
  if (present === 0) return 0;
  if (present === days) return 100;
  return Math.min(99, Math.max(1, Math.round((100 * present) / days)));
}
