import { spoiltReport } from "../fuzz/fuzz-check.ts";
import { encoded, utf16 } from "../report/legacy-encoding.ts";
import { get, sample, set } from "../reports.ts";

/** A request that somebody may send, and what may become of it. */
export type HostileCase = {
  readonly name: string;
  readonly body: string | Uint8Array;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** `accept`: 2xx; `reject`: 4xx; `either`: one of them, and nothing else. */
  readonly fate: "accept" | "reject" | "either";
  /** One of the places that a refusal names. */
  readonly pointer?: string;
};

const year = "2021";
const report = JSON.stringify(sample(year));

function changed(path: string, value: unknown): string {
  return JSON.stringify(set(sample(year), path, value));
}

function pointerTo(path: string): string {
  return `/${path.replaceAll(".", "/")}`;
}

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

function unprintables(): HostileCase[] {
  return Object.entries(unprintable).flatMap(([name, character]) =>
    [...texts, "title", "subtitle", "sections.5.body"].map((path) => ({
      name: `${name} in ${path}`,
      body: changed(path, `甲${character}乙`),
      fate: "reject" as const,
      pointer: pointerTo(path),
    })),
  );
}

function printables(): HostileCase[] {
  const paths = ["introduction", "sections.0.body"];
  return printable.flatMap((text) =>
    paths.map((path) => ({
      name: `${text.slice(0, 30)} in ${path}`,
      body: changed(path, [text, "甲"]),
      fate: "accept" as const,
    })),
  );
}

const wrongValues: Readonly<Record<string, readonly unknown[]>> = {
  year: [null, "2024", 2024.5, -1, 99, 10_000, 1e21, true, [], {}],
  edition: [null, 2021, "2020", "", "../2021", "__proto__", true, [], {}],
  agency: [null, 5, "", "  ", "甲\n乙", "甲\r乙", true, [], {}, ["甲"]],
  level: [null, 5, "", "国家", "__proto__", [], {}],
  title: [null, 5, "", "甲\n乙", [], {}],
  subtitle: [null, 5, [5], {}, [[]]],
  introduction: [null, 5, true, {}, [5], [null], [["甲"]]],
  sections: [null, 5, "甲", {}, [5], [null], [{}], [{ id: "nothing" }], [{ heading: 5 }]],
  tables: [null, 5, "甲", [], {}],
  signature: [
    null,
    5,
    "甲",
    [],
    { agency: "甲", date: "2024" },
    { date: "2024-02-30", agency: "甲" },
  ],
};

function wrongTypes(): HostileCase[] {
  return Object.entries(wrongValues).flatMap(([path, values]) =>
    values.map((value) => ({
      name: `${path} is ${JSON.stringify(value)}`,
      body: changed(path, value),
      fate: "reject" as const,
    })),
  );
}

const cells = [
  "tables.requests.granted.total",
  "tables.disputes.review.upheld",
  "tables.proactive.fees.amount",
];
const wrongFigures = [
  ...[
    null,
    "",
    " ",
    "/",
    "无",
    "五",
    "NaN",
    "1e3",
    "0x10",
    "１２a",
    "1,36",
    "--1",
    "八件",
    true,
    [],
    [1],
  ],
  ...[
    {},
    { value: null },
    { value: "甲" },
    { value: { value: 1 } },
    1e21,
    2 ** 53,
    -1,
    { value: 1, more: 2 },
  ],
  ...[
    { value: 1, note: 5 },
    { value: 1, note: "甲\n乙" },
    "1\n2",
    "9".repeat(400),
    { value: "\0" },
  ],
];

function figures(): HostileCase[] {
  return cells.flatMap((path) =>
    wrongFigures.map((value) => ({
      name: `${path} is ${JSON.stringify(value).slice(0, 40)}`,
      body: changed(path, value),
      // A blank is a total that is to be computed, where one can be.
      fate: value === null && path.endsWith("total") ? ("accept" as const) : ("reject" as const),
    })),
  );
}

/** What a cell may be, and is read all the same. */
function sloppyFigures(): HostileCase[] {
  const path = "tables.disputes.review.upheld";
  const value = Number(get(sample(year), path));
  const written = [
    `${value}`,
    ` ${value} `,
    `${value}件`,
    `+${value}`,
    `0${value}`,
    `${value}（含1件）`,
  ];
  return written.map((text) => ({
    name: `a cell is ${JSON.stringify(text)}`,
    body: changed(path, text),
    fate: "accept" as const,
  }));
}

function nested(levels: number, open: string, close: string): string {
  return `{"introduction": ${open.repeat(levels)}"甲"${close.repeat(levels)}}`;
}

function sizes(): HostileCase[] {
  const list = (count: number, value: unknown) => JSON.stringify(Array(count).fill(value));
  const members = (count: number) =>
    JSON.stringify(
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 0])),
    );
  const bodies = {
    "33 lists": nested(33, "[", "]"),
    "33 objects": nested(33, '{"body":', "}"),
    "100 000 lists": nested(100_000, "[", "]"),
    "1 000 000 lists, never closed": "[".repeat(1_000_000),
    "100 000 objects, never closed": '{"a":'.repeat(100_000),
    "300 000 values": list(300_000, 0),
    "1 001 keys": members(1001),
    "a key of 100 000 characters": `{"${"k".repeat(100_000)}": 0}`,
    "a text of 20 001 characters": changed("introduction", "年".repeat(20_001)),
    "a text of 20 001 escapes": report.replace(
      '"introduction":',
      `"x": "${"\\u5e74".repeat(20_001)}", "introduction":`,
    ),
    "5 MB of blanks": " ".repeat(5_000_000),
    "a number of 100 000 digits": `{"year": ${"9".repeat(100_000)}}`,
    "900 unknown keys": members(900),
    "150 000 wrong paragraphs": changed("introduction", Array(150_000).fill(1)),
    "900 wrong sections": changed("sections", Array(900).fill({ id: "nothing" })),
    "60 levels of headings": changed("sections.0.body", heading(20)),
  };
  return Object.entries(bodies).map(([name, body]) => ({ name, body, fate: "reject" }));
}

function heading(levels: number): unknown {
  return levels === 0 ? "甲" : { heading: "题", body: [heading(levels - 1)] };
}

function longOnes(): HostileCase[] {
  const bodies = {
    "a word of 20 000 letters": changed("introduction", "a".repeat(20_000)),
    "20 000 combining marks": changed("introduction", `a${"\u0301".repeat(19_999)}`),
    "20 000 opening quotes": changed("introduction", "“".repeat(20_000)),
    "2 000 paragraphs": changed("introduction", Array(2000).fill("政府信息公开工作。")),
    "5 000 typed numbers": changed("sections.0.body", Array(5000).fill("（一）甲")),
    "a note of 5 000 characters": changed("tables.disputes.review.total", {
      value: get(sample(year), "tables.disputes.review.total"),
      note: "注".repeat(5000),
    }),
    "an agency of 500 characters": changed("agency", "甲".repeat(500)),
  };
  return Object.entries(bodies).map(([name, body]) => ({ name, body, fate: "accept" }));
}

function encodings(): HostileCase[] {
  const traditional = "臺北市政府年度政府資訊公開工作報告，主動公開資訊共計一百二十件。";
  const bytes = new TextEncoder().encode(report);
  const wrong: Readonly<Record<string, string | Uint8Array>> = {
    Big5: encoded(JSON.stringify({ year: 2024, agency: traditional }), "big5"),
    "Shift JIS": encoded(JSON.stringify({ year: 2024, agency: "情報公開年度報告書" }), "shift_jis"),
    "a lone continuation byte": Uint8Array.of(0x80),
    "an overlong slash": Uint8Array.of(0x22, 0xc0, 0xaf, 0x22),
    "a surrogate in UTF-8": Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22),
    "UTF-32": Uint8Array.of(0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0, 0x7d, 0, 0, 0),
    "half of UTF-16": Uint8Array.of(0xff, 0xfe, 0x7b),
    "the first half": bytes.slice(0, bytes.length >> 1),
    "a ZIP": Uint8Array.of(0x50, 0x4b, 3, 4, ...Array(100).fill(0)),
    "a PDF": "%PDF-1.7\n%âãÏÓ\n",
    "zero bytes": new Uint8Array(1000),
    "all bytes": Uint8Array.from({ length: 256 }, (_, byte) => byte),
  };
  const right = {
    "UTF-8 with its mark": `\uFEFF${report}`,
    "UTF-16": utf16(report),
    GBK: encoded(report, "gb18030"),
    "escapes only": report.replaceAll(/[^ -~]/g, escaped),
    "blanks around": `\r\n\t ${report} \n`,
  };
  return [
    ...Object.entries(wrong).map(([name, body]) => ({ name, body, fate: "reject" as const })),
    ...Object.entries(right).map(([name, body]) => ({ name, body, fate: "accept" as const })),
  ];
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function syntax(): HostileCase[] {
  const bodies = [
    ...[
      "",
      " ",
      "null",
      "true",
      "5",
      '"甲"',
      "[]",
      "[[]]",
      "{}",
      "{",
      "}",
      "[",
      "{]",
      '{"year"}',
      "{year: 2024}",
    ],
    ...[
      "{'year': 2024}",
      '{"year": 2024,}',
      "[1,]",
      '{"year": 02024}',
      '{"year": +2024}',
      '{"year": .5}',
    ],
    ...['{"year": 2024 "agency": "甲"}', '{"year": NaN}', '{"year": Infinity}', '{"year": 1e999}'],
    ...[
      '{"agency": "甲\n"}',
      '{"agency": "\\x41"}',
      '{"agency": "\\u12"}',
      '{"agency": "甲',
      '{"a": undefined}',
    ],
    ...[
      "// 注\n{}",
      "/* */ {}",
      '{"year": 2023, "year": 2024}',
      `${report}${report}`,
      `${report}]`,
      "年报",
    ],
    ...[
      '{"__proto__": {"year": 2024}}',
      '{"constructor": 1}',
      "<xml/>",
      "year=2024",
      "---\nyear: 2024",
      "\u0000{}",
    ],
    ...[
      "(function(){})()",
      '{"$ref": "file:///etc/passwd"}',
      "[".repeat(31),
      '{"":'.repeat(31),
      "-",
      "1 2",
      "tru",
    ],
  ];
  return bodies.map((body) => ({ name: `the body is ${body.slice(0, 40)}`, body, fate: "reject" }));
}

function requests(): HostileCase[] {
  const queries = [
    ...[
      "colour=red",
      "format=doc",
      "format=",
      "format=pdf&format=docx",
      "force=maybe",
      "blanks=x",
      "totals=x",
    ],
    ...[
      "lang=fr",
      "__proto__=1",
      "constructor=1",
      "%00=1",
      "a%ZZ=1",
      "format=%F0%9F%98%80",
      "attach=2",
      "%E5%B9%B4=1",
    ],
  ];
  const headers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    XML: { "content-type": "application/xml" },
    "a type that is none": { "content-type": "/" },
    "a form without its boundary": { "content-type": "multipart/form-data" },
    "a form that is none": { "content-type": "multipart/form-data; boundary=x" },
    compressed: { "content-encoding": "gzip" },
    "pictures only": { accept: "image/png" },
    "nothing acceptable": { accept: "*/*;q=0" },
  };
  return [
    ...queries.map((query) => ({
      name: `?${query}`,
      body: report,
      query,
      fate: "reject" as const,
    })),
    ...Object.entries(headers).map(([name, given]) => ({
      ...{ name, body: report, headers: given },
      fate:
        name.endsWith("acceptable") || name.startsWith("pictures")
          ? ("either" as const)
          : ("reject" as const),
    })),
  ];
}

function spoilt(count: number): HostileCase[] {
  return Array.from({ length: count }, (_, seed) => ({
    name: `seed ${seed}`,
    body: spoiltReport(seed),
    fate: "either" as const,
  }));
}

export const hostileCases: readonly HostileCase[] = [
  ...unprintables(),
  ...printables(),
  ...wrongTypes(),
  ...figures(),
  ...sloppyFigures(),
  ...sizes(),
  ...longOnes(),
  ...encodings(),
  ...syntax(),
  ...requests(),
  ...spoilt(60),
];
