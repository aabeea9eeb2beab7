import type { Token } from "../rows/data-rows.ts";

/** A row's cells as they stand in the file, in one line. */
export function shown(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text.trim() || "□").join(" ");
}
