import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { writePart } from "../../scripts/write-parts.ts";

const scriptOf = (body: string): string => {
  const text = `${body}\nexport {\n  value\n};\n`;
  const [script] = writePart({ name: "part.js", text }, new Set(["part.js"]), "./opener.js");
  return script?.text ?? "";
};

const givenBy = (script: string) => new Script(script).runInThisContext()().value;

describe("a part of the program, as a script", () => {
  it("is of ASCII alone, and its patterns find what they found", () => {
    const script = scriptOf("var value = /^[一-龥]{2}（\u{20000}）、/u;");

    const pattern: RegExp = givenBy(script);

    expect(script).toMatch(/^[\t\n -~]+$/);
    expect(pattern.test("年报（\u{20000}）、")).toBe(true);
    expect(pattern.test("年报（\u{20001}）、")).toBe(false);
  });

  it.each(["var value = String.raw`\\d年`;", "var value = /\\，/;"])(
    "is refused where an escape would mean something else: %s",
    (body) => {
      expect(() => scriptOf(body)).toThrow("an escape would mean something else");
    },
  );
});
