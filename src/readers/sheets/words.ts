import type { SourcePlace } from "../../messages/source-place.ts";
import { readCell } from "../docx/tables/cell.ts";
import type { LeftOut } from "../left-out.ts";
import { element } from "../word/elements.ts";
import { plainSetting } from "../word/plain-setting.ts";
import type { XmlElement } from "../xml.ts";

type Spot = {
  readonly place: SourcePlace;
  /** Whether the cell has a colour: white letters are seen on it. */
  readonly isShaded: boolean;
  readonly notes?: ReadonlyMap<string, string>;
};

/** The words of a sheet's cell, read with the care that a text's are; lines stay apart. */
export function readWords(
  blocks: readonly XmlElement[],
  { place, isShaded, notes = new Map() }: Spot,
): { readonly text: string; readonly leftOut: readonly LeftOut[] } {
  const setting = plainSetting({ notes });
  const spot = { place, tableStyle: undefined, isShaded };
  const lines = readCell(element("tc", {}, blocks), spot, setting).text.split("\n");
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  return { text: lines.slice(Math.max(0, first), last + 1).join("\n"), leftOut: setting.leftOut };
}
