import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { en, enWords } from "../../src/messages/en.ts";
import { type MessageCode, sentence, type Word } from "../../src/messages/sentences.ts";
import { zhCN, zhCNWords } from "../../src/messages/zh-CN.ts";

const words = Object.keys(zhCNWords) as readonly Word[];
const sources = globSync("{src,functions,web/src}/**/*.{ts,tsx}").filter(
  (file) => !file.startsWith("src/messages/"),
);

describe("the program's own words in its sentences", () => {
  it.each(["zh-CN", "en"] as const)(
    "tell in %s of a file that is damaged as a whole",
    (language) => {
      const told = sentence("FILE-DAMAGED", { part: "@wholeFile" }, language);

      expect(told).toBe(
        language === "en"
          ? "The file is damaged or incomplete: it cannot be read."
          : "文件已损坏或不完整，读不出来。",
      );
    },
  );

  it("tell of what was left out in a file without places, and of a cell without a figure", () => {
    const left = sentence("IMPORT-HIDDEN", { where: "@inTheFile", l: "甲" });
    const asked = sentence("ASK-LEDGER", { row: "甲", col: "乙", l: "@blankCell", r: 3 });

    expect(left).toBe("文件中有隐藏的文字，没有读入：“甲”。");
    expect(asked).toBe("“甲”“乙”表中为 空白，按台账计为 3，以哪个为准？");
  });

  it.each(words)("are looked up in every language: %s", (word) => {
    expect(sentence("JSON-MISSING", { key: "", expected: word })).not.toContain("@");
    expect(sentence("JSON-MISSING", { key: "", expected: word }, "en")).not.toContain("@");
    expect(enWords).toHaveProperty([word]);
  });

  it.each(sources.filter((file) => fillersIn(file).length > 0))(
    "are looked up by the sentences of %s that they fill",
    (file) => {
      const printed = fillersIn(file).flatMap(({ blanks, codes }) =>
        codes.flatMap((code) =>
          blanks.filter((blank) => isPrinted(code, blank)).map((blank) => `${code} ${blank}`),
        ),
      );

      expect(printed).toEqual([]);
    },
  );
});

const languages: readonly Readonly<Record<MessageCode, string>>[] = [zhCN, en];

function isPrinted(code: MessageCode, blank: string): boolean {
  return languages.some((texts) => texts[code].includes(`{${blank}}`));
}

type Filler = { readonly blanks: readonly string[]; readonly codes: readonly MessageCode[] };

/** Functions that fill blanks with words of the program's, and the sentences that they name. */
function fillersIn(file: string): Filler[] {
  const declarations = readFileSync(file, "utf8").split(/\n\n(?=\S)/);
  return declarations.flatMap((text) => {
    const blanks = filledIn(text);
    if (blanks.length === 0) return [];
    const named = declarations.filter((one) => isNamedIn(text, one));
    return [{ blanks, codes: [text, ...named].flatMap(codesIn) }];
  });
}

/** `l: … "@untitled"`, `const l = … "@untitled"`. */
function filledIn(text: string): string[] {
  const found = [...text.matchAll(/\b(\w+)(?: =|:) ([^;:{},]*?)"(@[\w-]+)"/g)];
  const ours = found.filter(([, , , word = ""]) => Object.hasOwn(zhCNWords, word));
  return [...new Set(ours.map(([, blank = ""]) => blank))];
}

function isNamedIn(text: string, declaration: string): boolean {
  const name = /^const (\w+) =/m.exec(declaration)?.[1];
  return declaration !== text && name !== undefined && new RegExp(`\\b${name}\\b`).test(text);
}

function codesIn(text: string): MessageCode[] {
  const named: readonly string[] = text.match(/"[A-Z][A-Z0-9-]*"/g) ?? [];
  return Object.keys(zhCN).filter((code) => named.includes(`"${code}"`)) as MessageCode[];
}
