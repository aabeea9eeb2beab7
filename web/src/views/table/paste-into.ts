import type { TargetedEvent } from "preact";
import type { Grid } from "../../../../src/edition/edition.ts";
import type { Desk } from "../../desk.ts";
import { withCells } from "../../draft/state.ts";
import { blockInClipboard } from "../../paste/block/block-in-clipboard.ts";
import { placeBlock } from "../../paste/block/place-block.ts";
import { pathOf } from "./table-keys.ts";

/** What a block left over, as it stood in the clipboard. */
export type PastedAt = { readonly left: readonly string[] };

/** Lays a block of cells into a table and says so; a single text is the browser's affair. */
export function pasteInto(
  event: TargetedEvent<HTMLTableElement, ClipboardEvent>,
  { desk, grid }: { readonly desk: Desk; readonly grid: Grid },
): PastedAt | undefined {
  const path = pathOf(event.target);
  const block = event.clipboardData && blockInClipboard(event.clipboardData);
  if (path === undefined || !block) return undefined;
  event.preventDefault();
  const { cells, left } = placeBlock(grid, path, block);
  desk.edit((draft) => withCells(draft, cells));
  const count = Object.values(cells).filter((text) => text !== "").length;
  const told = [desk.say("pasted", { count })];
  if (left.length > 0) told.push(desk.say("pastedSomeLeft", { count: left.length }));
  desk.announce(told.join(" "));
  return { left };
}
