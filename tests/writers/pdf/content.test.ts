import { describe, expect, it } from "vitest";
import { openContent, put, takeBytes } from "../../../src/writers/content.ts";
import { putCodes } from "../../../src/writers/pdf/content.ts";
import { readContent } from "../../pdf-rules/content.ts";
import { interpret } from "../../pdf-rules/interpret.ts";

const allCodes = Array.from({ length: 0x10000 }, (_, code) => code);

/** The codes of the strings that a content shows. */
function shownCodes(content: Uint8Array): number[] {
  const { operators } = readContent(Buffer.from(content));
  return interpret(operators, (name) => name).shown.flatMap(({ codes }) => codes);
}

describe("the content of a page", () => {
  it("gives every code of a string back, those of brackets and line ends too", () => {
    const content = openContent();

    put(content, "BT\n(");
    putCodes(content, allCodes, (code) => code);
    put(content, ") Tj\nET\n");

    expect(shownCodes(takeBytes(content))).toEqual(allCodes);
  });

  it("takes operators of any length", () => {
    const operators = "0 0 m 10 10 l S\n".repeat(5000);
    const content = openContent();

    put(content, operators);

    expect(Buffer.from(takeBytes(content)).toString("latin1")).toBe(operators);
  });
});
