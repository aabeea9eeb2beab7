/** A moment by the clock of this machine: `2026-11-30 14:05`. */
export function clockTime(iso: string, precision: "minute" | "second" = "minute"): string {
  const time = new Date(iso);
  const two = (number: number) => String(number).padStart(2, "0");
  const date = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
  const parts = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two);
  return `${date} ${parts.slice(0, precision === "second" ? 3 : 2).join(":")}`;
}

/** The same without the year, where there is none to be mistaken: `11-30 14:05`. */
export function shortTime(iso: string): string {
  return clockTime(iso).replace(/^\d+-/, "");
}
