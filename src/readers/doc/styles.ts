import type { Bytes } from "../ole/bytes.ts";
import { styleName } from "../word/elements.ts";
import { type Characters, changeCharacters } from "./characters.ts";
import { listOf } from "./paragraphs.ts";
import { readSprms, type Sprm } from "./sprms.ts";

type Style = {
  readonly name: string;
  readonly basedOn: number | undefined;
  readonly list: { readonly list: number | undefined; readonly level: number | undefined };
  readonly characters: readonly Sprm[];
};

export type DocStyles = {
  /** By which the reader knows what a paragraph is. */
  readonly nameOf: (style: number) => string;
  /** What it says of its characters, with those that it is made from. */
  readonly characters: (style: number) => Characters;
  readonly list: (style: number) => Style["list"];
};

const unstyled: Characters = { formatting: {} };

/** @see [MS-DOC] 2.9.271 STSH */
export function readStyles(sheet: Bytes): DocStyles {
  const styles = sheet.length > 4 ? stylesOf(sheet) : [];
  const chain = (style: number) => {
    const found: Style[] = [];
    let one = styles[style];
    while (one && found.length < longestChain) {
      found.push(one);
      one = one.basedOn === undefined ? undefined : styles[one.basedOn];
    }
    return found;
  };
  const known = new Map<number, Characters>();
  return {
    nameOf: (style) => {
      const names = chain(style).map(({ name }) => styleName(name));
      return names.find((name) => name.startsWith("Heading")) ?? names[0] ?? "";
    },
    characters: (style) => {
      const found =
        known.get(style) ??
        chain(style).reduceRight(
          (outer, { characters }) => changeCharacters(outer, characters, outer),
          unstyled,
        );
      known.set(style, found);
      return found;
    },
    list: (style) => {
      const lists = chain(style).map(({ list }) => list);
      return {
        list: lists.find(({ list }) => list !== undefined)?.list,
        level: lists.find(({ level }) => level !== undefined)?.level,
      };
    },
  };
}

/** A style that is made from itself would go on without end. */
const longestChain = 30;

function stylesOf(sheet: Bytes): (Style | undefined)[] {
  const head = sheet.u16(0);
  const count = Math.min(sheet.u16(2), 4096);
  const base = sheet.u16(4);
  const styles: (Style | undefined)[] = [];
  let at = 2 + head;
  for (let index = 0; index < count && at + 2 <= sheet.length; index++) {
    const length = sheet.u16(at);
    const end = Math.min(at + 2 + length, sheet.length);
    styles.push(length === 0 ? undefined : readStyle(sheet.part(at + 2, end), base));
    at = end;
  }
  return styles;
}

const noStyle = 0xfff;
const ofParagraphs = 1;
const ofCharacters = 2;

function readStyle(style: Bytes, base: number): Style {
  const kind = style.u16(2) & 15;
  const basedOn = style.u16(2) >> 4;
  const count = style.u16(4) & 15;
  const letters = style.u16(base);
  const lists: Sprm[][] = [];
  let at = base + 2 + (letters + 1) * 2;
  for (let index = 0; index < count && at + 2 <= style.length; index++) {
    const size = style.u16(at);
    const isParagraph = kind === ofParagraphs && index === 0;
    const end = Math.min(at + 2 + size, style.length);
    lists.push(readSprms(style.part(Math.min(end, at + 2 + (isParagraph ? 2 : 0)), end)));
    at += 2 + size + (size % 2);
  }
  const characters = kind === ofParagraphs ? lists[1] : kind === ofCharacters ? lists[0] : [];
  return {
    name: style.utf16(base + 2, letters),
    basedOn: basedOn === noStyle ? undefined : basedOn,
    list: listOf(kind === ofParagraphs ? (lists[0] ?? []) : []),
    characters: characters ?? [],
  };
}
