import { encoded, utf16 } from "../../report/legacy-encoding.ts";
import { type HostileCase, report } from "./hostile-case.ts";

export function encodings(): HostileCase[] {
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

export function syntax(): HostileCase[] {
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
