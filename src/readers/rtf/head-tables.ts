import type { ListLevel } from "../word/lists.ts";
import { numberFormat } from "../word/lists.ts";
import type { Destination } from "./group.ts";

export type Font = { name: string; charset: number | undefined; page: number | undefined };

type Style = { name: string; basedOn: number | undefined };

/** What an RTF file says before its text. */
export type HeadTables = {
  readonly fonts: Map<number, Font>;
  readonly colours: string[];
  readonly styles: Map<string, Style>;
  readonly lists: Map<number, readonly ListLevel[]>;
  /** Lists by the number that paragraphs have for them. */
  readonly overrides: Map<number, number>;
};

export function openHeadTables(): HeadTables {
  return {
    fonts: new Map(),
    colours: [],
    styles: new Map(),
    lists: new Map(),
    overrides: new Map(),
  };
}

export function readFonts({ fonts }: HeadTables): Destination {
  let font: Font | undefined;
  return {
    word: (name, value) => {
      if (name === "f") {
        font = { name: "", charset: undefined, page: undefined };
        fonts.set(value ?? 0, font);
      } else if (name === "fcharset" && font) font.charset = value;
      else if (name === "cpg" && font) font.page = value;
      else return false;
      return true;
    },
    text: (text) => {
      if (font) font.name = (font.name + text).replace(/;.*/s, "").trim();
    },
  };
}

export function readColours({ colours }: HeadTables): Destination {
  let parts = new Map<string, number>();
  return {
    word: (name, value) => {
      if (!["red", "green", "blue"].includes(name)) return false;
      parts.set(name, value ?? 0);
      return true;
    },
    text: (text) => {
      for (const _ of text.matchAll(/;/g)) {
        const shade = (name: string) => (parts.get(name) ?? 0).toString(16).padStart(2, "0");
        colours.push(parts.size === 0 ? "auto" : ["red", "green", "blue"].map(shade).join(""));
        parts = new Map();
      }
    },
  };
}

/** Styles of paragraphs, `s1`, and of characters, `cs1`. */
export function readStyleSheet({ styles }: HeadTables): Destination {
  let key = "s0";
  let style: Style = { name: "", basedOn: undefined };
  return {
    word: (name, value) => {
      if (["s", "cs", "ds", "ts"].includes(name)) key = `${name}${value ?? 0}`;
      else if (name === "sbasedon") style.basedOn = value;
      else return false;
      return true;
    },
    text: (text) => {
      style.name += text;
      if (!style.name.includes(";")) return;
      styles.set(key, { ...style, name: style.name.replace(/;.*/s, "").trim() });
      key = "s0";
      style = { name: "", basedOn: undefined };
    },
  };
}

type OpenLevel = { -readonly [Name in keyof ListLevel]: ListLevel[Name] };

export function readLists({ lists }: HeadTables): Destination {
  let levels: OpenLevel[] = [];
  const change = (said: Partial<ListLevel>) => void Object.assign(levels.at(-1) ?? {}, said);
  return {
    word: (name, value = 0) => {
      if (name === "list") levels = [];
      else if (name === "listlevel") levels.push({ format: "decimal", start: 1, text: "" });
      else if (name === "levelnfc") change({ format: numberFormat(value) });
      else if (name === "levelstartat") change({ start: value });
      else if (name === "listid") lists.set(value, levels);
      else return false;
      return true;
    },
    inside: {
      leveltext: () => {
        let text = "";
        return {
          text: (more) => {
            text += more;
          },
          close: () => change({ text: withPlaces(text) }),
        };
      },
    },
  };
}

/** Its length comes first; the level of a number is a character of that code. */
function withPlaces(text: string): string {
  const own = text.slice(1, 1 + text.charCodeAt(0));
  return [...own]
    .map((character) => {
      const code = character.charCodeAt(0);
      return code < 9 ? `%${code + 1}` : character;
    })
    .join("");
}

export function readOverrides({ overrides }: HeadTables): Destination {
  let list = 0;
  return {
    word: (name, value = 0) => {
      if (name === "listid") list = value;
      else if (name === "ls") overrides.set(value, list);
      else return false;
      return true;
    },
  };
}
