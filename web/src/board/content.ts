import type { Remark } from "../draft/remark.ts";
import type { HoldOrder } from "./worker/board-tasks.ts";

/** What a file holds, kept apart from the board: it is long, and hardly ever looked at. */
export type Content = {
  readonly id: string;
  readonly file: string;
  readonly original: Blob;
  /** The report's JSON where the file is none. */
  readonly text?: string;
  /** What the reader of the file was not sure of. */
  readonly remarks: readonly Remark[];
  /** Nothing of it is a report. */
  readonly isRefused?: boolean;
};

/** What the worker is given to hold. */
export async function sourceOf({ original, text }: Content): Promise<HoldOrder["source"]> {
  return text ?? new Uint8Array(await original.arrayBuffer());
}

export async function isSame(one: Blob, other: Blob): Promise<boolean> {
  const [left, right] = await Promise.all([one.arrayBuffer(), other.arrayBuffer()]);
  const bytes = new Uint8Array(right);
  return new Uint8Array(left).every((byte, index) => byte === bytes[index]);
}
