import { visibleJson } from "./visible.ts";

/** A value as the text of a JSON file that a person may open, nothing in it acting unseen. */
export function jsonText(value: unknown): string {
  return `${visibleJson(value, 2)}\n`;
}

export function jsonFile(value: unknown): Uint8Array {
  return new TextEncoder().encode(jsonText(value));
}
