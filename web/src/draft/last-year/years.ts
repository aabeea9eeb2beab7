import { editions } from "../draft.ts";

/** Reports are written in January about the year before; from October on, the running year's. */
export function reportingYear(now: Date): number {
  return now.getMonth() >= 9 ? now.getFullYear() : now.getFullYear() - 1;
}

/** The years that there is a format for, the latest first. */
export function reportedYears(now: Date): number[] {
  const first = editions[0]?.years.from ?? now.getFullYear();
  const count = Math.max(1, now.getFullYear() - first + 1);
  return Array.from({ length: count }, (_, index) => first + count - 1 - index);
}
