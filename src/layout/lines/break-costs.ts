import { type CharacterClass, isOfWord } from "./character-classes.ts";
import type { MeasuredCharacter, MeasuredText } from "./measured-text.ts";
import { isBehindJoint } from "./web-addresses.ts";

/**
 * Ems of white that a line may rather be stretched by than be broken at such a place. A lone digit
 * is kept with its unit, a longer number is not: Word would part them too, and from there on the
 * paragraph's lines would differ.
 */
const cost = {
  free: 0,
  unit: 0.7,
  joint: 3,
  weakJoint: 5,
  path: 6,
  word: 12,
  never: Number.POSITIVE_INFINITY,
} as const;

/**
 * What it costs to begin a line at a place: 0 where a line may begin, infinite where none may, and
 * in ems where it is only unwelcome: between a number and its unit, inside an address or a word.
 *
 * @see GB/T 15834-2011, 5.1.1–5.1.7 (places of the marks) · W3C clreq, “Unbreakable Marks”,
 *   “Prohibition Rules for Line Start and Line End”.
 */
export function breakCost(text: MeasuredText, place: number): number {
  const { characters } = text;
  const before = characters[place - 1];
  const after = characters[place];
  if (!before || !after) return cost.free;
  const own = costBetween(before, after, characters[place + 1]);
  const isInWord = own === cost.word || own === cost.path;
  if (!isInWord || !isBehindJoint(text, place)) return own;
  return strongJoints.has(before.text) ? cost.joint : cost.weakJoint;
}

/** Whether a line may well end so; inside of a word it is broken only in need. */
export function isWelcomeBreak(ofBreak: number): boolean {
  return ofBreak < cost.word;
}

/** Where LibreOffice breaks addresses, too, and Word at hyphens. */
const strongJoints: ReadonlySet<string> = new Set("/?-");

function costBetween(
  before: MeasuredCharacter,
  after: MeasuredCharacter,
  next: MeasuredCharacter | undefined,
): number {
  if (startsNoLine.has(after.class) || endsNoLine.has(before.class)) return cost.never;
  if (before.class === "space") return cost.free;
  if (after.class === "dash") return opensDash(before, next) ? cost.free : cost.never;
  if (isOfWord(before) && isOfWord(after)) {
    return before.text === "/" ? cost.path : cost.word;
  }
  return isCounted(before) && after.class === "unit" ? cost.unit : cost.free;
}

const startsNoLine: ReadonlySet<CharacterClass> = new Set([
  "space",
  "combining",
  "closing",
  "trailing",
  "ellipsis",
  "wordTrailing",
]);

const endsNoLine: ReadonlySet<CharacterClass> = new Set(["opening", "leading", "wordLeading"]);

/** `——` may begin a line but is never cut; a single `—` joins two words and begins no line. */
function opensDash(before: MeasuredCharacter, next: MeasuredCharacter | undefined): boolean {
  return before.class !== "dash" && next?.class === "dash";
}

/** `60件`, and `万元` in `60万元`. */
function isCounted({ class: name, text }: MeasuredCharacter): boolean {
  return name === "digit" || text === "万" || text === "亿";
}
