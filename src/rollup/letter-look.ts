import type { Look } from "../document/look.ts";

type OwnLook = Pick<Look, "tables"> & { readonly paragraphs: Partial<Look["paragraphs"]> };

/** Letters look like reports, save for what is theirs alone. */
export function letterLook(official: Look, own: OwnLook): Look {
  return { ...official, ...own, paragraphs: { ...official.paragraphs, ...own.paragraphs } };
}
