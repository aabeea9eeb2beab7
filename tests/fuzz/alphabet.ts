import type { Chance } from "../given/chance.ts";
import { pick } from "../report/repair/random-report.ts";

/** What can be printed and is easily lost, doubled, torn or taken for something else. */
const printable: readonly string[] = [
  // Marks of the formats that are written.
  ...["&", "<", ">", '"', "'", "]]>", "<!--", "-->", "&amp;", "&#0;", "<br/>", "<p>", "</w:t>"],
  ...["{{agency}}", "{{{raw}}}", "{{#each}}", "\\", "\\u0000", "(", ")", "%PDF", "endstream", "%"],
  // Words that mean something to JavaScript, shells and tables.
  ...["__proto__", "constructor", "toString", "$&", "$1", "`id`", "=1+1", "../../etc/passwd"],
  // Numbers as they are typed before a line, and elsewhere.
  ...["一、", "（一）", "1.", "1．", "(1)", "（1）", "①", "第一条", "十一、", "九十九、", "100."],
  // Blanks of all widths.
  ...[" ", "  ", "\u3000", "\u00A0", "\u2002", "\u2003", "\u2009", "　　"],
  // Line breaks.
  ...["\n", "\r\n", "\r", "\n\n"],
  // Marks that pull together, hang over the edge, or may not begin or end a line.
  ...[
    "，",
    "。",
    "、",
    "；",
    "：",
    "？",
    "！",
    "“",
    "”",
    "‘",
    "’",
    "《",
    "》",
    "（",
    "）",
    "——",
    "……",
  ],
  ...[
    "·",
    "〔2019〕",
    "「",
    "」",
    "『",
    "〖",
    "】",
    "％",
    "‰",
    "℃",
    "№",
    "㎡",
    "×",
    "÷",
    "≥",
    "→",
    "★",
  ],
  // Latin letters, long words, letters with accents, combining marks.
  ...["A", "PDF/A-3a", "fi", "ffl", "café", "Ā", "e\u0301", "a\u0300\u0301", "W".repeat(60)],
  ...["https://www.example.gov.cn/art/2024/1/31/art_1229_3951.html", "12,345.67", "-0", "1e999"],
  // Rare characters: extensions of the Chinese writing, traditional, full and half width.
  ...[
    "𠮷",
    "㐂",
    "䶮",
    "龘",
    "㙟",
    "𫖯",
    "𬱖",
    "﨎",
    "鎮",
    "ＡＢＣ",
    "１２３",
    "Ⅳ",
    "ⅷ",
    "㈠",
    "㊣",
    "々",
    "〇",
  ],
  // Radicals and compatibility ideographs, which are replaced.
  ...["⽂", "⼯", "⻓", "⻔", "\uF9DC", "\u{2F804}"],
  ...["政府信息公开", "年报", "依申请公开 22 件", "同比增长12.5%", "其中修订16件", "无", "零"],
];

/** What no document may hold, or no font of ours has. */
const unprintable: readonly string[] = [
  ...["\0", "\u0001", "\u0008", "\t", "\u000B", "\u000C", "\u001F", "\u007F", "\u0085", "\u009F"],
  ...["\uD800", "\uDC00", "\uDBFF甲", "\uFFFE", "\uFFFF", "\uFDD0", "\u{1FFFE}", "\u{10FFFF}"],
  ...["\u200B", "\u200D", "\u200E", "\u202E", "\u2066", "\uFEFF", "\u00AD", "\u2028", "\u2029"],
  ...["😀", "👨‍👩‍👧", "❤\uFE0F", "葛\u{E0100}", "\u{E0041}", "\uE000", "\u{F0000}", "\uFFFD"],
  ...["العربية", "עברית", "ไทย", "हिन्दी", "བོད", "ᠮᠣᠩ", "ئۇيغۇر", "한국어", "𝕏", "𓀀"],
];

/** @param rate - how many of the pieces cannot be printed. */
export function hostileText(chance: Chance, pieces: number, rate: number): string {
  const length = 1 + Math.floor(chance() * pieces);
  const piece = () => pick(chance() < rate ? unprintable : printable, chance);
  return Array.from({ length }, piece).join("");
}

/** Puts a text somewhere into another. */
export function insertInto(text: string, added: string, chance: Chance): string {
  const at = Math.floor(chance() * (text.length + 1));
  return text.slice(0, at) + added + text.slice(at);
}
