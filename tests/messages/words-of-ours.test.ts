import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { en, enWords } from "../../src/messages/en.ts";
import { GenerationError } from "../../src/messages/generation-error.ts";
import { type MessageCode, sentence } from "../../src/messages/sentences.ts";
import { zhCN } from "../../src/messages/zh-CN.ts";
import { type LeftOutKind, tellLeftOut } from "../../src/readers/left-out.ts";

const kinds: readonly LeftOutKind[] = [
  ...(["hidden", "struck", "raised", "phonetic", "note", "picture"] as const),
  ...(["embedded", "margin", "annotation", "overlay", "unclear"] as const),
];

describe("a word of the program's in a sentence", () => {
  it("is said in the reader's language where a whole file is damaged", () => {
    const parameters = { part: "@wholeFile" };

    expect(new GenerationError("FILE-DAMAGED", parameters).message).toBe(
      "文件已损坏或不完整，读不出来。",
    );
    expect(sentence("FILE-DAMAGED", parameters, "en")).toBe(
      "The file is damaged or incomplete: it cannot be read.",
    );
  });

  it.each(kinds)("is said where %s words have no place but the file", (kind) => {
    const [told] = tellLeftOut([{ kind, text: "内部资料", place: {} }], new Map());
    const rule = told?.rule as "IMPORT-HIDDEN";
    const blanks = told?.parameters as { where: string; l: string };

    expect(sentence(rule, blanks)).toContain("文件中");
    expect(sentence(rule, blanks, "en")).toContain("(in the file)");
  });

  it("stands in no blank that is printed as it is", () => {
    const wrong = globSync("{src,functions}/**/*.ts").flatMap((file) =>
      blanksWithWords(readFileSync(file, "utf8")).filter(
        ({ code, blank }) =>
          !(zhCN[code].includes(`{@${blank}}`) && en[code].includes(`{@${blank}}`)),
      ),
    );

    expect(wrong).toEqual([]);
  });
});

/** Of `new GenerationError("FILE-DAMAGED", { part: "@wholeFile" })` the code and `part`. */
function blanksWithWords(source: string): { code: MessageCode; blank: string }[] {
  const made = source.matchAll(/"([A-Z][A-Z0-9]*-[A-Z0-9-]+)"([^;]*?)\)/g);
  return [...made].flatMap(([, code = "", rest = ""]) =>
    [...rest.matchAll(/\b(\w+):[^,;:{}]*"(@[\w-]+)"/g)]
      .filter(([, , word = ""]) => Object.hasOwn(enWords, word))
      .map(([, blank = ""]) => ({ code: code as MessageCode, blank })),
  );
}
