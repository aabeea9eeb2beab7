import { GenerationError } from "../../messages/generation-error.ts";
import { ownMember } from "../../messages/own-member.ts";
import { readBody } from "../docx/read-body.ts";
import { limits } from "../limits.ts";
import type { SourceDocument } from "../source.ts";
import { element } from "../word/elements.ts";
import { type ListLevel, numberingElement } from "../word/lists.ts";
import { plainSetting } from "../word/plain-setting.ts";
import { changeCharacters, changeParagraph, characterWords, signs } from "./character-words.ts";
import { decodePage, pageOfCharset, symbolCharset } from "./code-pages.ts";
import { destinationOf } from "./destinations.ts";
import { freshCharacters, freshParagraph, type Group, nowhere } from "./group.ts";
import { openReading, type RtfReading } from "./reading.ts";
import { addText, endsText } from "./text.ts";
import { broken, readTokens, type Token } from "./tokens.ts";

/**
 * Reads an RTF file, as Word, WPS and LibreOffice write it. Nothing that it points to is opened.
 * @throws {GenerationError} `FILE-BROKEN`, `FILE-BOMB`, `FILE-ENCODING`.
 */
export function readRtf(bytes: Uint8Array): SourceDocument {
  const reading = openReading();
  let isEnded = false;
  readTokens(bytes, (token, at) => {
    isEnded = takeToken(token, at, reading);
    return !isEnded;
  });
  if (!isEnded) throw broken(bytes.length);
  const { body, margins, notes, head, pictures } = reading;
  const lists = new Map<string, readonly ListLevel[]>();
  for (const [name, list] of head.overrides) lists.set(String(name), head.lists.get(list) ?? []);
  const setting = plainSetting({ numbering: numberingElement(lists), notes, pictures });
  return readBody(element("body", {}, body.finish()), setting, margins);
}

/** In bytes, without a control word; no code page takes more than four for a character. */
const longestText = 4 * limits.characters;

/** @returns whether the file's own group has ended. */
function takeToken(token: Token, at: number, reading: RtfReading): boolean {
  if (token.type === "byte") {
    // Pictures and packages are millions of bytes that nobody reads.
    const destination = reading.groups.at(-1)?.destination;
    const isRead = destination !== nowhere;
    if (destination?.byte) destination.byte(token.byte);
    else if (!isFallback(reading) && isRead) reading.bytes.push(token.byte);
    if (reading.bytes.length > longestText) throw new GenerationError("FILE-BOMB", {});
    return false;
  }
  flush(reading);
  if (token.type === "open") openGroup(reading);
  else takeInGroup(token, at, reading);
  return token.type === "close" && reading.groups.length === 0;
}

function takeInGroup(token: Token, at: number, reading: RtfReading): void {
  const group = reading.groups.at(-1);
  if (!group) throw broken(at);
  if (token.type === "close") closeGroup(group, reading);
  else if (group.destination === nowhere || isFallback(reading)) return;
  else if (token.type === "sign") takeSign(token.name, group, reading);
  else if (token.type === "word") takeWord(token.name, token.value, { group, reading });
}

/** Counts down what stands behind a character for old programs. */
function isFallback(reading: RtfReading): boolean {
  if (reading.toSkip === 0) return false;
  reading.toSkip--;
  return true;
}

function openGroup(reading: RtfReading): void {
  const outer = reading.groups.at(-1);
  if (reading.groups.length >= limits.xmlDepth) throw new GenerationError("FILE-BOMB", {});
  reading.toSkip = 0;
  reading.isStarred = false;
  reading.groups.push(
    outer
      ? { ...outer }
      : {
          destination: { flow: reading.body },
          characters: freshCharacters(0),
          paragraph: freshParagraph,
          skipped: 1,
        },
  );
}

function closeGroup(group: Group, reading: RtfReading): void {
  reading.toSkip = 0;
  reading.groups.pop();
  if (group.destination !== reading.groups.at(-1)?.destination) group.destination.close?.();
}

function takeSign(name: string, group: Group, reading: RtfReading): void {
  if (name === "*") reading.isStarred = true;
  else if (name === "\n" || name === "\r") takeWord("par", undefined, { group, reading });
  else addText(ownMember(signs, name) ?? "", group, reading);
}

type Place = { readonly group: Group; readonly reading: RtfReading };

function takeWord(name: string, value: number | undefined, { group, reading }: Place): void {
  const isStarred = reading.isStarred;
  reading.isStarred = false;
  if (group.destination.word?.(name, value)) return;
  const destination = destinationOf(name, group, reading);
  if (destination) group.destination = destination;
  else if (isStarred) group.destination = nowhere;
  else if (!takeFormat(name, value, { group, reading })) takeText(name, value, { group, reading });
}

function takeFormat(name: string, value: number | undefined, { group, reading }: Place): boolean {
  const characters =
    changeCharacters(name, value, group.characters) ?? coloured(name, value, { group, reading });
  if (characters) group.characters = characters;
  const paragraph = changeParagraph(name, value, group.paragraph);
  if (paragraph) group.paragraph = paragraph;
  return characters !== undefined || paragraph !== undefined || reading.rows.take(name, value);
}

function coloured(name: string, value: number | undefined, { group, reading }: Place) {
  if (name !== "cf") return undefined;
  const colour = reading.head.colours[value ?? 0] ?? "auto";
  return {
    ...group.characters,
    formatting: { ...group.characters.formatting, colour },
  };
}

function takeText(name: string, value: number | undefined, { group, reading }: Place): void {
  switch (name) {
    case "u":
      addText(String.fromCharCode((value ?? 0) & 0xffff), group, reading);
      reading.toSkip = group.skipped;
      return;
    case "uc":
      group.skipped = Math.max(0, value ?? 1);
      return;
    case "ansicpg":
      reading.page = value ?? reading.page;
      return;
    case "mac":
      reading.page = 10000;
      return;
    case "deff":
      reading.font = value ?? 0;
      group.characters = freshCharacters(reading.font);
      return;
    case "plain":
      group.characters = freshCharacters(reading.font);
      return;
    case "pard":
      group.paragraph = freshParagraph;
      return;
    default:
      if (Object.hasOwn(characterWords, name))
        addText(ownMember(characterWords, name) ?? "", group, reading);
      else endsText(name, group, reading);
  }
}

/** Adds the bytes that have gathered, as text in the code page of their font. */
function flush(reading: RtfReading): void {
  if (reading.bytes.length === 0) return;
  const bytes = Uint8Array.from(reading.bytes);
  reading.bytes = [];
  const group = reading.groups.at(-1);
  if (!group || group.destination === nowhere) return;
  const font = reading.head.fonts.get(group.characters.font);
  if (font?.charset === symbolCharset) {
    if (group.destination.flow) addText(new TextDecoder("latin1").decode(bytes), group, reading);
    return;
  }
  const own = font?.page ?? pageOfCharset(font?.charset ?? 0);
  addText(decode(bytes, own, { group, reading }), group, reading);
}

/** Names may be written carelessly; western fonts may stand in a Chinese code page, or in their own. */
function decode(bytes: Uint8Array, own: number | undefined, { group, reading }: Place): string {
  try {
    return decodePage(bytes, own ?? reading.page);
  } catch (error) {
    if (group.destination.flow && own !== undefined) throw error;
    return decodePage(bytes, 1252);
  }
}
