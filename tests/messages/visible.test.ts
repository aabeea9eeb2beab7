import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTerminal } from "../../functions/commands/terminal/terminal.ts";
import { finding } from "../../src/messages/finding.ts";
import { visible, visibleJson } from "../../src/messages/visible.ts";

describe("a name or a cell on a line", () => {
  it.each([
    ["\u001B[2J年报.json", "[U+001B][2J年报.json"],
    ["年报\u202Egnp.json", "年报[U+202E]gnp.json"],
    ["甲.json\r\n已生成 乙.pdf", "甲.json[U+000D][U+000A]已生成 乙.pdf"],
    ["甲\u2028乙\u0085丙", "甲[U+2028]乙[U+0085]丙"],
    ["甲\u200B乙\uFEFF丙\uD800丁\u{E0041}", "甲[U+200B]乙[U+FEFF]丙[U+D800]丁[U+E0041]"],
  ])("does not act: %j", (text, written) => {
    expect(visible(text)).toBe(written);
  });

  it("stays as it is where all of it is seen", () => {
    const name = "各单位／示范区 政府（2024年）—①𠀀😀é.json";

    expect(visible(name)).toBe(name);
  });

  it("stays as it is, or is written out, character by character of the whole of Unicode", () => {
    for (let code = 0; code < 0x11_0000; code++) {
      const character = String.fromCodePoint(code);
      const isUnseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character);
      if ((visible(character) === character) === isUnseen) throw new Error(code.toString(16));
    }
  });

  it("holds nothing unseen, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it("is read from JSON as it was, and acts in none", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.string()), (value) => {
        expect(JSON.parse(visibleJson(value, 2))).toEqual(value);
        expect(visibleJson(value)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
    expect(visibleJson({ name: "年\u202E报\u009B\u{E0041}" }, 2)).toBe(
      '{\n  "name": "年\\u202e报\\u009b\\udb40\\udc41"\n}',
    );
  });
});

describe("the terminal", () => {
  const evil = "甲\u001B[2J\u009B1m\n已生成\u202E";
  const harmless = "甲[U+001B][2J[U+009B]1m[U+000A]已生成[U+202E]";

  function spoken(speak: (terminal: ReturnType<typeof openTerminal>) => void): string[] {
    const lines: string[] = [];
    const stream = { isTTY: true, write: (text: string) => lines.push(text) > 0 };
    speak(openTerminal("zh-CN", stream, stream));
    return lines;
  }

  it.each<[string, (terminal: ReturnType<typeof openTerminal>) => void]>([
    ["a file's name", (terminal) => terminal.say("written", { file: evil })],
    [
      "the name of a file that is missing",
      (terminal) => terminal.warn("fileMissing", { file: evil }),
    ],
    ["a question", (terminal) => terminal.line(evil)],
    ["a cell that was read", (terminal) => terminal.findings([sloppy(evil)])],
  ])("does not obey %s", (_, speak) => {
    const [line = ""] = spoken(speak);

    expect(line).toContain(harmless);
    expect(line.trimEnd()).toBe(visible(line.trimEnd()));
  });

  it("shows how far it is without obeying the name of the file at hand", () => {
    const [line = ""] = spoken((terminal) => terminal.progress(1, 2, evil));

    expect(line).toBe(`\r\u001B[K[##########..........] 1/2 ${harmless}\r`);
  });

  it("writes data that no terminal obeys either", () => {
    const [text = ""] = spoken((terminal) => terminal.data({ file: evil }));

    expect(JSON.parse(text)).toEqual({ file: evil });
    expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}/u);
  });
});

function sloppy(l: string) {
  return finding("NUM-FORM", "warning", { pointer: "/tables" }, { row: "行", col: "列", l, r: 1 });
}
