/** A text without blank lines at its ends. */
export function trimBreaks(text: string): string {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  return first < 0 ? "" : lines.slice(first, last + 1).join("\n");
}
