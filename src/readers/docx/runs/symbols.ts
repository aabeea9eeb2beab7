/** Rows of characters from a code on, in fonts that have signs in the places of letters. */
type Rows = Readonly<Record<number, string>>;

const symbol: Rows = {
  32: " !∀#∃%&∋()∗+,−./0123456789:;<=>?",
  64: "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_",
  97: "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
  162: "′≤⁄∞",
  176: "°±″≥×∝∂•÷≠≡≈",
};

/** Ticks, boxes, circled numbers, bullets and arrows, as Chinese fonts have them. */
const wingdings: Rows = {
  32: " ",
  40: "☎",
  70: "☞",
  108: "●",
  110: "■□□❑❒",
  116: "◆◆❖◆",
  120: "☒",
  128: "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿",
  158: "·•",
  161: "○",
  167: "▪□",
  171: "★",
  223: "←→↑↓",
  239: "⇦⇨⇧⇩",
  251: "✗✓☒☑",
};

const wingdings2: Rows = {
  32: " ",
  79: "✗✓☒☑☒☒",
  105: "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿",
  152: "●○",
  162: "■□",
};

/** Others have pictures only. */
const fonts = new Map(
  Object.entries({
    symbol,
    wingdings,
    "wingdings 2": wingdings2,
    "wingdings 3": { 32: " " },
    webdings: { 32: " " },
  }).map(([name, rows]) => [name, byCode(rows)]),
);

function byCode(rows: Rows): Map<number, string> {
  return new Map(
    Object.entries(rows).flatMap(([begin, row]) =>
      [...row].map((sign, index): [number, string] => [Number(begin) + index, sign]),
    ),
  );
}

/** Whether letters in a font are signs. */
export function isSymbolFont(font: string): boolean {
  return fonts.has(font.toLowerCase());
}

/**
 * The character for a sign of a font; undefined when it is not known which it is.
 * @param code - in the font, or in the private area of Unicode that Word keeps it in.
 */
export function symbolText(font: string, code: number): string | undefined {
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const place = isPrivate ? code - 0xf000 : code;
  const signs = fonts.get(font.toLowerCase());
  if (signs && place <= 0xff) return signs.get(place);
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** Halves of characters and the private area are none that a text's font has. */
function isCharacter(code: number): boolean {
  return (code > 31 && code < 0xd800) || (code > 0xf8ff && code <= 0x10ffff);
}
