import type { Block } from "../blocks.ts";

/** Whether a block is the caption of its neighbour: of a table below it, or a picture above it. */
export function isCaptionOf(caption: Block | undefined, block: Block | undefined): boolean {
  if (caption?.type !== "paragraph") return false;
  return (
    (caption.role === "tableCaption" && block?.type === "table") ||
    (caption.role === "pictureCaption" && block?.type === "picture")
  );
}
