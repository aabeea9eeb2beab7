import { changed, type HostileCase, pointerTo } from "./hostile-case.ts";

const unprintable = {
  ...{ null: "\0", "start of heading": "\u0001", backspace: "\b", tab: "\t", "vertical tab": "\v" },
  ...{ "form feed": "\f", escape: "\u001B", "unit separator": "\u001F", delete: "\u007F" },
  ...{ "next line": "\u0085", "last of C1": "\u009F", "high surrogate": "\uD842" },
  ...{ "low surrogate": "\uDFB7", "surrogates swapped": "\uDFB7\uD842", "U+FFFE": "\uFFFE" },
  ...{ "U+FFFF": "\uFFFF", "U+FDD0": "\uFDD0", "U+1FFFE": "\u{1FFFE}", "U+10FFFF": "\u{10FFFF}" },
  "replacement character": "\uFFFD",
  ...{ "zero-width space": "\u200B", "zero-width joiner": "\u200D", "right to left": "\u202E" },
  ...{ isolate: "\u2066", "byte order mark": "\uFEFF", "soft hyphen": "\u00AD" },
  ...{ "line separator": "\u2028", "paragraph separator": "\u2029", tag: "\u{E0041}" },
  ...{ emoji: "😀", family: "👨‍👩‍👧" },
  ...{ "private use": "\uE000", "private plane": "\u{F0000}" },
  ...{ Arabic: "م", Hebrew: "ש", Thai: "ไ", Devanagari: "ह", Tibetan: "བ", Mongolian: "ᠮ" },
  ...{
    Uyghur: "ئ",
    Hangul: "한",
    "mathematical letter": "𝕏",
    hieroglyph: "𓀀",
    unassigned: "\u0378",
  },
};

const printable = [
  ...[
    "&",
    "<",
    ">",
    '"',
    "'",
    "]]>",
    "<!--",
    "&amp;",
    "&#0;",
    "<script>alert(1)</script>",
    "</w:t>",
  ],
  // A heart and an ideograph with selectors of their forms.
  ...["❤️", "葛\u{E0100}"],
  ...[
    "{{agency}}",
    "{{{raw}}}",
    "{{#each this}}",
    "#{agency}",
    "\\",
    "\\u0000",
    "%s",
    "$&",
    "`id`",
  ],
  ...[
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
    "<image href='file:///etc/passwd'/>",
  ],
  ...[
    "https://example.gov.cn/?a=1&b=2#c",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "../../etc/passwd",
  ],
  ...["=1+1", "+1", "-1", "@SUM(A1)", "__proto__", "constructor", "toString", "hasOwnProperty"],
  ...[
    "\u3000",
    "\u00A0",
    "\u2002",
    "　　缩进",
    "。。。。",
    "““““",
    "，，，，",
    "（（（（",
    "——————",
    "……",
  ],
  ...["龘㐂䶮", "﨎", "⽂⼯⻓⻔", "\uF9DC", "鎮", "ＡＢＣ１２３", "Ⅳⅷ", "㈠㊣№℃㎡", "①②③", "々〇"],
  ...[
    "e\u0301",
    `a${"\u0301".repeat(500)}`,
    "W".repeat(3000),
    "年".repeat(20_000),
    "， ".repeat(5000),
  ],
  ...[
    "一、",
    "（一）",
    "1.",
    "(1)",
    "第一条",
    "①",
    "一、二、三、",
    "九十九、甲",
    "100．甲",
    "（十）",
  ],
  ...[
    "甲\n乙",
    "甲\r\n乙",
    "甲\r乙",
    "\n\n甲\n\n",
    "SO₄²⁻",
    "10⁻³",
    "½",
    "≥≤≠≈",
    "αβγ",
    "ЖЯ",
    "あア",
  ],
];

const texts = ["agency", "introduction", "sections.0.body", "signature.agency"];

export function unprintables(): HostileCase[] {
  return Object.entries(unprintable).flatMap(([name, character]) =>
    [...texts, "title", "subtitle", "sections.5.body"].map((path) => ({
      name: `${name} in ${path}`,
      body: changed(path, `甲${character}乙`),
      fate: "reject" as const,
      pointer: pointerTo(path),
    })),
  );
}

export function printables(): HostileCase[] {
  const paths = ["introduction", "sections.0.body"];
  return printable.flatMap((text) =>
    paths.map((path) => ({
      name: `${text.slice(0, 30)} in ${path}`,
      body: changed(path, [text, "甲"]),
      fate: "accept" as const,
    })),
  );
}
