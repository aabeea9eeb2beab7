import { describe, expect, it } from "vitest";
import { readText } from "../../src/readers/text/read-text.ts";

const text = "一、总体情况\n\t59\t2";
const utf16 = (littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
  for (const [at, one] of [..."\ufeff", ...text].entries()) {
    view.setUint16(2 * at, one.charCodeAt(0), littleEndian);
  }
  return new Uint8Array(view.buffer);
};
const gb18030 = Buffer.concat([
  Buffer.from("d2bba1a2d7dccce5c7e9bff6", "hex"),
  Buffer.from("\n\t59\t2"),
]);

function lines(bytes: Uint8Array): string[] {
  return readText(bytes).blocks.map((block) => (block.type === "paragraph" ? block.text : ""));
}

describe("plain text", () => {
  it.each<[string, Uint8Array]>([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${text}`)],
    ["UTF-16 as Windows saves it", utf16(true)],
    ["UTF-16, big end first", utf16(false)],
    ["GB 18030", gb18030],
  ])("is read in %s, its tabs kept", (_, bytes) => {
    expect(lines(bytes)).toEqual(["一、总体情况", "\t59\t2"]);
  });

  it("is put together again where the page's width broke its lines", () => {
    const prose = "坚持以人民为中心全面推进政务公开工作".repeat(6);
    const broken = [...prose].reduce(
      (all, one, at) => all + one + (at % 27 === 26 ? "\n" : ""),
      "",
    );
    const page = `　　${broken}。\n　　${broken}。\n　　${broken}。\n- 1 -\n　　完`;

    expect(lines(new TextEncoder().encode(page)).map((one) => one.trim())).toEqual([
      `${prose}。`,
      `${prose}。`,
      `${prose}。`,
      "完",
    ]);
  });
});
