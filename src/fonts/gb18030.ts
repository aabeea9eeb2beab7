import { codePointsOf } from "../document/code-points.ts";
/** The implementation levels of GB 18030-2022, each with all of the one below, as code points. */
export type Levels = {
  /** 27,570 ideographs: what every system must have. */
  readonly level1: ReadonlySet<number>;
  /** 27,766: with the table of standard characters. */
  readonly level2: ReadonlySet<number>;
  /** 87,887: with the extensions B to F. */
  readonly level3: ReadonlySet<number>;
  /** 228: those of the dictionary of Kangxi, and 14 parts that earlier versions had as characters. */
  readonly radicals: ReadonlySet<number>;
};

type Range = readonly [first: number, last: number];

/** The unified ideographs of the basic plane as far as the standard takes them, and extension A. */
const basic: readonly Range[] = [
  [0x4e00, 0x9fef],
  [0x3400, 0x4db5],
];

/** Unified ideographs among those of compatibility. */
const unifiedAmongDoubles = "﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩";

/** Extensions B, C, D, E and F of the unified ideographs, as far as the standard takes them. */
export const extensions: readonly Range[] = [
  [0x20000, 0x2a6d6],
  [0x2a700, 0x2b734],
  [0x2b740, 0x2b81d],
  [0x2b820, 0x2cea1],
  [0x2ceb0, 0x2ebe0],
];

const kangxiRadicals: Range = [0x2f00, 0x2fd5];

const parts = "⺁⺄⺈⺋⺌⺗⺧⺪⺮⺳⺶⺷⺻⻊";

/**
 * @param standardTable - the text of `fonts/coverage/tghz-8105.txt`.
 * @see GB 18030-2022, 5 (implementation levels)
 */
export function gb18030Levels(standardTable: string): Levels {
  const level1 = [...basic.flatMap(expand), ...codePointsOf(unifiedAmongDoubles)];
  const level2 = [...level1, ...codePointsOf(standardTable.replaceAll(/^#.*$|\s/gm, ""))];
  return {
    level1: new Set(level1),
    level2: new Set(level2),
    level3: new Set([...level2, ...extensions.flatMap(expand)]),
    radicals: new Set([...expand(kangxiRadicals), ...codePointsOf(parts)]),
  };
}

export function expand([first, last]: Range): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
