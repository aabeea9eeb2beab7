import { describe, expect, it } from "vitest";
import { readObjectWish } from "../../../functions/work/object-wish.ts";

describe("what reports become that are put into a bucket or folder", () => {
  it.each([undefined, ""])("is DOCX and PDF when NIANBAO_FORMATS is %j", (given) => {
    const variables = given === undefined ? {} : { NIANBAO_FORMATS: given };

    expect(readObjectWish(variables)).toEqual({
      formats: ["docx", "pdf"],
      options: { archive: false },
    });
  });

  it("is each format named, once, OFD as archives ask for it", () => {
    const variables = { NIANBAO_FORMATS: "ofd, pdf,ofd", NIANBAO_ARCHIVE: "true" };

    expect(readObjectWish(variables)).toEqual({
      formats: ["ofd", "pdf"],
      options: { archive: true },
    });
  });

  it("is refused with a sentence when a format is not known", () => {
    expect(() => readObjectWish({ NIANBAO_FORMATS: "docx,rtf" })).toThrow(
      expect.objectContaining({
        code: "SETTING-FORMATS",
        parameters: expect.objectContaining({ given: "rtf" }),
      }),
    );
  });
});
