import { inflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { packPart } from "../../src/writers/write-zip.ts";

it("packs texts one after the other, short, long and with half a character, each as it is", () => {
  const texts = ["甲", "乙😀".repeat(200_000), "丙", "丁\ud800", ""];

  const packed = texts.map((text) => packPart("part.xml", text));

  expect(packed.map(({ data }) => inflateRawSync(data).toString())).toEqual(
    texts.map((text) => Buffer.from(text).toString()),
  );
  expect(packed.map(({ length }) => length)).toEqual(texts.map((text) => Buffer.byteLength(text)));
});
