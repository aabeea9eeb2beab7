import { type Buffer, isUtf8 } from "node:buffer";

/**
 * A file's name as people read it: UTF-8, or GB 18030, as old Windows writes names on a share.
 * @returns undefined for what is neither.
 */
export function readFileName(raw: Buffer): string | undefined {
  if (isUtf8(raw)) return raw.toString("utf8");
  try {
    return new TextDecoder("gb18030", { fatal: true }).decode(raw);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** What can be shown of any name: bytes that are not ASCII in percents. */
export function percentName(raw: Buffer): string {
  return raw.toString("latin1").replaceAll(/[^ -~]|%/g, percent);
}

function percent(byte: string): string {
  return `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
