import { describe, expect, it } from "vitest";
import { readTypedNumber } from "../../src/report/text/numbering.ts";

describe("the number that a line begins with", () => {
  it.each([
    ["（一）、组织领导", "（一）、", "组织领导"],
    ["（1）.办理", "（1）.", "办理"],
    ["1．概况", "1．", "概况"],
  ])("of %s takes one mark with it", (line, read, rest) => {
    expect(readTypedNumber(line)).toMatchObject({ read, rest });
  });

  it("leaves the line's own dots: they would be lost with it", () => {
    expect(readTypedNumber("（1）../路径：")).toMatchObject({ read: "（1）", rest: "../路径：" });
    expect(readTypedNumber("1...")).toBeUndefined();
  });
});
