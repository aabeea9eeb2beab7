import type { Chance } from "../../given/chance.ts";

/** How a piece of text stands in a file; each format has ways of its own to say so. */
export type Look =
  | "plain"
  | "bold"
  | "inserted"
  | "raised"
  | "raised by its place"
  | "raised by a style"
  | "lowered"
  | "struck"
  | "struck twice"
  | "struck by a style"
  | "deleted"
  | "hidden"
  | "hidden by a style"
  | "hidden in another way"
  | "phonetic"
  | "footnote"
  | "endnote"
  | "comment"
  | "picture"
  | "frame"
  | "text box"
  | "line break"
  | "seam"
  | "drawn twice";

export type Piece = { readonly text: string; readonly look: Look };

/** What is put into the place of a figure. */
export type Mark = {
  readonly pieces: readonly Piece[];
  /** What the pieces add: it stands in the draft, or is told or asked. Empty where nothing is added. */
  readonly words: string;
  /** The figure's place in a sentence may say one of these after the import, blanks apart. */
  readonly sentences: readonly string[];
};

/** @param figure - its digits. */
type Kind = (figure: string, chance: Chance) => Mark;

/** The ways in which something comes to stand beside a figure, in a file that an office sends. */
export const markKinds: Readonly<Record<string, Kind>> = {
  "raised digits behind it": behind("raised"),
  "raised digits before it": before("raised"),
  "raised digits, by its place": behind("raised by its place"),
  "raised digits, by a style": behind("raised by a style"),
  "a raised circled digit": (figure) => beside([plain(figure), { text: "①", look: "raised" }]),
  "lowered digits behind it": behind("lowered"),
  "struck digits behind it": behind("struck"),
  "struck digits before it": before("struck"),
  "struck digits inside it": inside("struck"),
  "digits struck twice": before("struck twice"),
  "digits struck by a style": before("struck by a style"),
  "deleted digits": before("deleted"),
  "hidden digits behind it": behind("hidden"),
  "hidden digits before it": before("hidden"),
  "hidden digits inside it": inside("hidden"),
  "digits hidden by a style": behind("hidden by a style"),
  "digits hidden in another way": behind("hidden in another way"),
  "a phonetic guide": (figure) => beside([{ text: `${figure}|shu`, look: "phonetic" }], "shu"),
  "a footnote": (figure) => beside([plain(figure), { text: "见脚注三", look: "footnote" }]),
  "an endnote": (figure) => beside([plain(figure), { text: "见尾注四", look: "endnote" }]),
  "a comment": (figure) => ({
    ...beside([plain(figure), { text: "请核实", look: "comment" }]),
    words: "",
  }),
  "a picture": (figure) => beside([plain(figure), { text: "公章图样", look: "picture" }]),
  "a frame": (figure) => beside([plain(figure), { text: "内嵌页面", look: "frame" }]),
  "a text box": (figure) => beside([plain(figure), { text: "框内说明", look: "text box" }]),
  "split into runs": split({ text: "", look: "plain" }),
  "split by a seam": split({ text: "", look: "seam" }),
  "half of it bold": (figure) => beside([{ text: figure, look: "bold" }], "", [figure]),
  "inserted by a reviewer": (figure) => beside([{ text: figure, look: "inserted" }], "", [figure]),
  "a zero-width blank in it": split({ text: "\u200b", look: "plain" }),
  "a soft hyphen in it": split({ text: "\u00ad", look: "plain" }),
  "full-width digits": (figure) => {
    const wide = [...figure].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join("");
    return beside([plain(wide)], "", [figure, wide]);
  },
  "a circled digit behind it": (figure) => beside([plain(`${figure}②`)], "②", [`${figure}②`]),
  "a raised character behind it": (figure) => beside([plain(`${figure}²`)], "²", [`${figure}²`]),
  "an asterisk behind it": (figure) => beside([plain(`${figure}*`)], "*", [`${figure}*`]),
  "a reference behind it": (figure) => beside([plain(`${figure}[1]`)], "[1]", [`${figure}[1]`]),
  "a second number behind a blank": second(" "),
  "a second number behind a hard blank": second("\u00a0"),
  "a second number on the next line": (figure, chance) => {
    const digits = anyDigits(chance);
    const pieces = [plain(figure), { text: "", look: "line break" } as const, plain(digits)];
    return beside(pieces, digits, [`${figure}${digits}`]);
  },
  "drawn twice": (figure) => beside([{ text: figure, look: "drawn twice" }], "", [figure]),
};

function plain(text: string): Piece {
  return { text, look: "plain" };
}

/** What stands beside the figure is left off, or stays beside it in a sentence. */
function beside(pieces: readonly Piece[], words?: string, sentences?: readonly string[]): Mark {
  const added = pieces.filter(({ look }) => look !== "plain").map(({ text }) => text);
  const figure = pieces.map(({ text, look }) => (look === "plain" ? text : "")).join("");
  return {
    pieces,
    words: words ?? added.join(""),
    sentences: sentences ?? [figure || (pieces[0]?.text.split("|")[0] ?? "")],
  };
}

function behind(look: Look): Kind {
  return (figure, chance) => beside([plain(figure), { text: anyDigits(chance), look }]);
}

function before(look: Look): Kind {
  return (figure, chance) => beside([{ text: anyDigits(chance), look }, plain(figure)]);
}

function inside(look: Look): Kind {
  return (figure, chance) =>
    beside([plain(figure.slice(0, 1)), { text: anyDigits(chance), look }, plain(figure.slice(1))]);
}

function split(seam: Piece): Kind {
  return (figure) => {
    const pieces = [plain(figure.slice(0, 1)), seam, plain(figure.slice(1))];
    const whole = pieces.map(({ text }) => text).join("");
    // At the end of a line a browser prints the soft hyphen.
    const printed = whole.replace("\u00ad", "-");
    return beside(pieces, "", [figure, whole, printed]);
  };
}

function second(blank: string): Kind {
  return (figure, chance) => {
    const digits = anyDigits(chance);
    return beside([plain(`${figure}${blank}${digits}`)], digits, [`${figure}${digits}`]);
  };
}

/** Two digits, to be found again in what is told. */
function anyDigits(chance: Chance): string {
  return String(61 + Math.floor(chance() * 38));
}
