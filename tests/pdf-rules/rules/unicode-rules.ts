import { streamOf } from "../pdf-file.ts";
import type { Pdf, Rule } from "../rule.ts";
import { codes, places } from "./font-rules.ts";

/** What the characters that are shown mean. */
export const unicodeRules: readonly Rule[] = [
  {
    clauses: "ISO 19005-2:2011 6.2.11.7.2 (ToUnicode) · Matterhorn 31-027",
    demand: "Every font has a map to Unicode.",
    broken: (pdf) =>
      places(pdf, ({ dictionary }) => streamOf(pdf, dictionary["/ToUnicode"]) !== undefined),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.11.7.2 (complete) · Matterhorn 10-001",
    demand: "Every code that is shown has a text.",
    broken: (pdf) => codes(pdf, ({ toUnicode }, code) => (toUnicode.get(code) ?? "") !== ""),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.11.7.2 (values) · Matterhorn 31-028, 31-029",
    demand: "No text is U+0000, U+FEFF or U+FFFE, nor half a character.",
    broken: (pdf) => texts(pdf, (text) => !noText.some((one) => text.includes(one))),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.11.7.3",
    demand: "No text is of the private use area.",
    broken: (pdf) => texts(pdf, (text) => !/\p{Co}/u.test(text)),
  },
  {
    clauses: "ISO 19005-2:2011 6.2.11.8 · Matterhorn 31-030",
    demand: "The glyph for missing characters is not shown.",
    broken: (pdf) => codes(pdf, (_, code) => code !== 0),
  },
];

/** The last one is what half a character is read as. */
const noText = ["\0", "\ufeff", "\ufffe", "\ufffd"];

function texts({ fonts }: Pdf, isKept: (text: string) => boolean): string[] {
  return fonts.flatMap(({ reference, toUnicode }) =>
    [...toUnicode]
      .filter(([, text]) => !isKept(text))
      .map(([code]) => `${reference}: code ${code}`),
  );
}
