import type { Target } from "../../document/references/anchor.ts";
import type { SourcePlace } from "../../messages/source-place.ts";
import type { LeftOut } from "../left-out.ts";
import type { SourceParagraph } from "../source.ts";
import type { Piece } from "./runs/piece.ts";

/** A paragraph's words, with its number at their head. */
export type Draft = {
  readonly pieces: Piece[];
  readonly place: SourcePlace;
  /** Of its style, as Word shows it. */
  readonly name: string;
  readonly isHeading: boolean;
  /** What its bookmarks call the own table or picture that it belongs to. */
  readonly target: Target | undefined;
};

/** The paragraph; one with line breaks is several, unless it is a heading or a title. */
export function finishParagraph(draft: Draft): SourceParagraph[] {
  const { pieces, place, name, isHeading, target } = draft;
  const text = textOf(pieces);
  const lead = isHeading ? text.length : leadLength(pieces);
  const isWhole = isHeading || name === "title";
  const lines = isWhole ? [text.replaceAll("\n", "")] : text.split("\n");
  const role = roleOf(name);
  const captions = captionedBy(name);
  return lines.map((line) => ({
    type: "paragraph",
    text: line,
    place,
    ...(lead > 0 ? { headingLength: isHeading ? line.length : lead } : {}),
    ...(role ? { role } : {}),
    ...(captions ? { captions } : {}),
    ...(target ? { target } : {}),
  }));
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

export function isBlank({ text }: Piece): boolean {
  return text.trim() === "";
}

/** Word has one style for the captions of tables and pictures, this program has two. */
function captionedBy(name: string): SourceParagraph["captions"] {
  if (name === "图题") return "picture";
  return name === "caption" || name === "题注" ? "any" : undefined;
}

function roleOf(name: string): SourceParagraph["role"] {
  if (name === "title" || name === "subtitle") return name;
  return name === "表注" || (/note/.test(name) && !/foot|end/.test(name)) ? "note" : undefined;
}

/** Characters at the head that are set as a heading. */
function leadLength(pieces: readonly Piece[]): number {
  const end = pieces.findIndex((piece) => !piece.look.isHeading && !isBlank(piece));
  const lead = pieces.slice(0, end < 0 ? pieces.length : end);
  return lead.some(({ look }) => look.isHeading) ? textOf(lead).length : 0;
}

/** Kinds of words, which a program may have cut into pieces anywhere. */
const kindsOfWords = ["hidden", "struck", "raised"];

/** What is told of a paragraph. */
export function leftOutOf(pieces: readonly Piece[], place: SourcePlace): LeftOut[] {
  const told: LeftOut[] = [];
  let kindBefore: Piece["kind"];
  for (const { kind, text } of pieces) {
    const goesOn = kind === kindBefore && kindsOfWords.includes(kind ?? "");
    kindBefore = kind;
    if (!kind) continue;
    const before = goesOn ? (told.pop()?.text ?? "") : "";
    told.push({ kind, text: before + text, place });
  }
  return told.filter(({ kind, text }) => !kindsOfWords.includes(kind) || text.trim() !== "");
}
