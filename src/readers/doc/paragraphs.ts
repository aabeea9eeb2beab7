import type { Bytes } from "../ole/bytes.ts";
import type { RowDefinition } from "../word/grid-table.ts";
import { isFill, isFill80 } from "./characters.ts";
import {
  changeCells,
  mergeAcross,
  readDefinition,
  shadeCells,
  verticalOf,
} from "./row-definition.ts";
import { readSprms, type Sprm } from "./sprms.ts";

/** What is said of a paragraph. */
export type ParagraphProperties = {
  readonly style: number;
  /** How many tables it stands in. */
  readonly depth: number;
  /** Whether its mark ends a row, a cell of a table inside a table. */
  readonly endsRow: boolean;
  readonly endsInnerCell: boolean;
  readonly list: number | undefined;
  readonly level: number | undefined;
  readonly isFilled: boolean;
  readonly row: RowDefinition;
};

type Open = { -readonly [Name in keyof ParagraphProperties]: ParagraphProperties[Name] };

type Change = (value: Bytes, open: Open) => void;

/** @see [MS-DOC] 2.6.2 Paragraph Properties, 2.6.3 Table Properties */
const changes = new Map<number, Change>([
  [
    0x4600,
    (value, open) => {
      open.style = value.u16(0);
    },
  ],
  [
    0x2416,
    (value, open) => {
      open.depth = value.u8(0) === 0 ? 0 : Math.max(1, open.depth);
    },
  ],
  [
    0x6649,
    (value, open) => {
      open.depth = Math.max(0, value.i32(0));
    },
  ],
  [
    0x2417,
    (value, open) => {
      open.endsRow = value.u8(0) !== 0;
    },
  ],
  [
    0x244c,
    (value, open) => {
      open.endsRow = value.u8(0) !== 0;
    },
  ],
  [
    0x244b,
    (value, open) => {
      open.endsInnerCell = value.u8(0) !== 0;
    },
  ],
  [
    0x260a,
    (value, open) => {
      open.level = value.u8(0);
    },
  ],
  [
    0x460b,
    (value, open) => {
      open.list = value.u16(0);
    },
  ],
  [
    0x442d,
    (value, open) => {
      open.isFilled = isFill80(value);
    },
  ],
  [
    0xc64d,
    (value, open) => {
      open.isFilled = isFill(value);
    },
  ],
  [
    0xd608,
    (value, open) => {
      open.row = readDefinition(value);
    },
  ],
  [0x5624, (value, open) => mergeAcross(value, open)],
  [
    0x5625,
    (value, open) => changeCells(value.u8(0), value.u8(1), open, () => ({ horizontal: undefined })),
  ],
  [
    0xd62b,
    (value, open) =>
      changeCells(value.u8(0), value.u8(0) + 1, open, () => ({
        vertical: verticalOf(value.u8(1)),
      })),
  ],
  [0xd609, shadeCells(2, 0, isFill80)],
  [0xd612, shadeCells(10, 0, isFill)],
  [0xd616, shadeCells(10, 22, isFill)],
  [0xd60c, shadeCells(10, 44, isFill)],
]);

const plain: ParagraphProperties = {
  style: 0,
  depth: 0,
  endsRow: false,
  endsInnerCell: false,
  list: undefined,
  level: undefined,
  isFilled: false,
  row: { left: 0, cells: [] },
};

/**
 * @param list - the number of the paragraph's style, then its properties.
 * @param data - the stream that longer lists stand in.
 */
export function readParagraphProperties(
  list: Bytes | undefined,
  data: Bytes | undefined,
): ParagraphProperties {
  if (!list || list.length < 2) return plain;
  const open: Open = { ...plain, style: list.u16(0) };
  for (const { id, value } of withLonger(readSprms(list.part(2, list.length)), data))
    changes.get(id)?.(value, open);
  return open;
}

/** What styles say of lists. */
export function listOf(sprms: readonly Sprm[]): Pick<ParagraphProperties, "list" | "level"> {
  const open: Open = { ...plain };
  for (const { id, value } of sprms)
    if (id === 0x460b || id === 0x260a) changes.get(id)?.(value, open);
  return { list: open.list, level: open.level };
}

/** A list that is too long for its page stands in another stream. */
function withLonger(sprms: readonly Sprm[], data: Bytes | undefined): Sprm[] {
  return sprms.flatMap((sprm) => {
    if (![0x6645, 0x6646, 0x646b].includes(sprm.id) || !data) return [sprm];
    const at = sprm.value.u32(0);
    return readSprms(data.part(at + 2, at + 2 + data.u16(at)));
  });
}
