import { describe, expect, it } from "vitest";
import { sources, textOf } from "./sources.ts";

/** Lines that a reader keeps in mind at once. */
const most = 200;

/** Sentences by their codes: looked up, never read from top to bottom. */
const sentences = /\/messages\/(?:\w+\/)?(?:help-)?(?:zh-CN|en)\.ts$/;

/** Read like a specification, and as long as that is. */
const specification = /\.test\.tsx?$/;

describe("the length of files", () => {
  it("is that of one idea: longer ones are split by what they are about", () => {
    const long = sources
      .filter((file) => !sentences.test(file) && !specification.test(file))
      .map((file) => ({ file, lines: textOf(file).split("\n").length - 1 }))
      .filter(({ lines }) => lines > most);

    expect(long).toEqual([]);
  });
});
