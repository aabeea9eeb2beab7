import { allOf, childrenOf, descend, type XmlElement } from "../xml.ts";
import { isOn, readFormatting } from "./formatting.ts";
import type { WordStyles } from "./styles.ts";

/** What a list is by the number that paragraphs have for it. */
export type WordList = {
  readonly levels: readonly Level[];
  /** Lists that are made from the same definition count on together. */
  readonly counter: string;
  /** The numbers with which levels begin anew where this list begins. */
  readonly restarts: ReadonlyMap<number, number>;
};

export type Level = {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** Counted, but not printed. */
  readonly isHidden: boolean;
  /** All its numbers are digits, whatever the levels above it have. */
  readonly isLegal: boolean;
};

/** No list has more levels. */
const mostLevels = 9;

/** @see ECMA-376 Part 1, 17.9 “Numbering” */
export function readLists(
  root: XmlElement | undefined,
  styles: WordStyles,
): ReadonlyMap<string, WordList> {
  const nums = named(root ? allOf(root, "num") : [], (one) => one["w:numId"]);
  const definitions = named(
    root ? allOf(root, "abstractNum") : [],
    (one) => one["w:abstractNumId"],
  );
  const definitionOf = (num: XmlElement | undefined) => {
    const id = (num && wordValue(num, "abstractNumId")) ?? "";
    return { id, definition: definitions.get(id) };
  };
  /** A style of lists may have the levels in place of the definition that a list names. */
  const followed = (num: XmlElement) => {
    const own = definitionOf(num);
    const style = own.definition && wordValue(own.definition, "numStyleLink");
    const [numPr] = style === undefined ? [] : styles.lineage(style).numbering;
    return numPr ? definitionOf(nums.get(wordValue(numPr, "numId") ?? "")) : own;
  };
  return new Map(
    [...nums].map(([id, num]) => {
      const { id: counter, definition } = followed(num);
      return [id, listOf(num, counter, definition)];
    }),
  );
}

function named(
  elements: readonly XmlElement[],
  nameIn: (attributes: XmlElement["attributes"]) => string | undefined,
): ReadonlyMap<string, XmlElement> {
  return new Map(elements.map((one) => [nameIn(one.attributes) ?? "", one]));
}

function listOf(num: XmlElement, counter: string, definition: XmlElement | undefined): WordList {
  const levels = new Map(definition ? levelsIn(definition) : []);
  const restarts = new Map<number, number>();
  for (const override of childrenOf(num, "lvlOverride")) {
    for (const [at, level] of levelsIn(override)) levels.set(at, level);
    const start = wordValue(override, "startOverride");
    if (start !== undefined) restarts.set(placeOf(override, 0), Number(start));
  }
  return {
    levels: Array.from({ length: mostLevels }, (_, at) => levels.get(at) ?? unnumbered),
    counter,
    restarts,
  };
}

const unnumbered: Level = { format: "none", text: "", start: 1, isHidden: false, isLegal: false };

function levelsIn(parent: XmlElement): [number, Level][] {
  return childrenOf(parent, "lvl").map((level, index) => {
    const legal = descend(level, "isLgl");
    const read = {
      format: wordValue(level, "numFmt") ?? "decimal",
      text: wordValue(level, "lvlText") ?? "",
      start: Number(wordValue(level, "start") ?? 1),
      isHidden: readFormatting(descend(level, "rPr")).hidden === true,
      isLegal: legal !== undefined && isOn(legal),
    };
    return [placeOf(level, index), read];
  });
}

function placeOf({ attributes }: XmlElement, usual: number): number {
  return Number(attributes["w:ilvl"] ?? usual);
}

function wordValue(parent: XmlElement, name: string): string | undefined {
  return descend(parent, name)?.attributes["w:val"];
}
