import type { TargetedEvent } from "preact";
import type { Grid } from "../../../../src/edition/edition.ts";
import type { Desk } from "../../desk.ts";
import { withCells } from "../../draft/state.ts";
import { blockInClipboard } from "../../paste/block/block-in-clipboard.ts";
import { pathOf } from "./table-keys.ts";

/** So many texts are quoted; the rest is counted. */
const mostQuoted = 12;

/**
 * Lays a block of cells into a table and says so; a single text is the browser's affair. What reads
 * the labels is fetched with the first block.
 *
 * @param tell - takes what of the block found no place, in a sentence, or nothing.
 */
export async function pasteInto(
  event: TargetedEvent<HTMLTableElement, ClipboardEvent>,
  { desk, grid }: { readonly desk: Desk; readonly grid: Grid },
  tell: (left: string | undefined) => void,
): Promise<void> {
  const path = pathOf(event.target);
  const block = event.clipboardData && blockInClipboard(event.clipboardData);
  if (path === undefined || !block) return;
  event.preventDefault();
  const { placeBlock } = await import("../../paste/block/place-block.ts");
  const { cells, left } = placeBlock(grid, path, block);
  desk.edit((draft) => withCells(draft, cells));
  const count = Object.values(cells).filter((text) => text !== "").length;
  const told = left.length > 0 ? leftSentence(left, desk) : undefined;
  desk.announce([desk.say("pasted", { count }), told ?? ""].join(" ").trim());
  tell(told);
}

function leftSentence(left: readonly string[], { say }: Desk): string {
  const quoted = left.slice(0, mostQuoted).map((text) => `“${text}”`);
  const more = left.length > mostQuoted ? "…" : "";
  return say("pastedLeft", { count: left.length, texts: quoted.join(say("comma")) + more });
}
