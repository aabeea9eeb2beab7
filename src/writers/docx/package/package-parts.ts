import type { PackedPart } from "../../write-zip.ts";

/** The parts that tell of the others. */
export const relationsPath = "word/_rels/document.xml.rels";
export const contentTypesPath = "[Content_Types].xml";

/** A packed part as text. */
export type KeptPart = Omit<PackedPart, "data"> & {
  /** In base 64. */
  readonly data: string;
};
