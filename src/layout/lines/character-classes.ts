/**
 * What a character may do at a line's edge.
 *
 * `opening` and `leading` never end a line, `closing` and `trailing` never start one.
 * `word` and `digit` stick to each other, `unit` sticks to a number.
 *
 * @see GB/T 15834-2011, 5.1; W3C clreq, “Prohibition Rules for Line Start and Line End”.
 */
export type CharacterClass =
  | "opening"
  | "closing"
  | "leading"
  | "trailing"
  | "dash"
  | "ellipsis"
  | "digit"
  | "word"
  | "wordTrailing"
  | "wordLeading"
  | "unit"
  | "space"
  | "combining"
  | "ideograph";

const members: readonly (readonly [CharacterClass, string])[] = [
  ["opening", "（〔【《〈「『“‘［｛〖"],
  ["closing", "、。，．：；？！）〕】》〉」』”’］｝〗"],
  ["leading", "￥№＄£€"],
  ["trailing", "％‰℃·～／•"],
  ["dash", "—"],
  ["ellipsis", "…"],
  ["digit", "0123456789０１２３４５６７８９"],
  ["wordTrailing", ",.;:!?)]}%"],
  ["wordLeading", "([{$"],
  [
    "unit",
    "年月日时分秒天周件条项次个元万亿人名家部份号期位场页篇章节款届级批户宗起册类倍多余吨亩米",
  ],
  ["space", " \u3000"],
];

const classes: ReadonlyMap<string, CharacterClass> = new Map(
  members.flatMap(([name, characters]) =>
    Array.from(characters, (character) => [character, name] as const),
  ),
);

/** Marks that may stand in the right margin: the smallest ones, at the foot of the line. */
const hanging: ReadonlySet<string> = new Set("、。，");

/** First character of the scripts that are written without blanks. */
const firstEastAsian = "\u2e80";

/** The unified ideographs of the basic plane. */
const firstIdeograph = "\u4e00";
const lastIdeograph = "\u9fff";

export function classOf(character: string): CharacterClass {
  const known = classes.get(character);
  if (known) return known;
  // Most characters; the patterns are slow.
  if (character >= firstIdeograph && character <= lastIdeograph) return "ideograph";
  if (/^\p{M}/u.test(character)) return "combining";
  return character < firstEastAsian && /^[\p{L}\p{N}\x21-\x7e]/u.test(character)
    ? "word"
    : "ideograph";
}

export function mayHang(character: string): boolean {
  return hanging.has(character);
}

const words: ReadonlySet<CharacterClass> = new Set([
  "word",
  "digit",
  "wordTrailing",
  "wordLeading",
]);

/** Whether a character is part of a word in letters and digits, with the marks that touch it. */
export function isOfWord(character: { readonly class: CharacterClass } | undefined): boolean {
  return character !== undefined && words.has(character.class);
}
