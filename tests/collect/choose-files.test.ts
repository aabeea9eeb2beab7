import { describe, expect, it } from "vitest";
import { chooseFiles } from "../../src/collect/choose-files.ts";
import { unitNames } from "../../src/jobs/rollup/roll-up.ts";

describe("the files of a folder that are units' reports", () => {
  it("are taken in the order of their names, whatever they are", () => {
    expect(chooseFiles(["乙.pdf", "甲.xlsx", "丙.json", "图.png"]).units).toEqual(
      ["乙.pdf", "甲.xlsx", "丙.json", "图.png"].sort(),
    );
  });

  it("are read as JSON where there is JSON of the same name", () => {
    expect(chooseFiles(["甲.docx", "甲.json", "甲.PDF", "乙.docx"])).toEqual({
      units: ["乙.docx", "甲.json"],
      superseded: ["甲.PDF", "甲.docx"],
    });
  });

  it("are not those that systems and open programs keep", () => {
    const names = [".DS_Store", "~$甲.docx", "Thumbs.db", "desktop.ini", "区/~$乙.docx"];

    expect(chooseFiles(names)).toEqual({ units: [], superseded: [] });
  });
});

describe("the names of units' files in an upload", () => {
  it.each([
    [
      ["各单位/甲.json", "各单位/乙.docx"],
      ["甲.json", "乙.docx"],
    ],
    [
      ["区/甲/年报.docx", "区/乙/年报.docx"],
      ["甲/年报.docx", "乙/年报.docx"],
    ],
    [
      ["甲.json", "区/乙.json"],
      ["甲.json", "区/乙.json"],
    ],
    [
      ["年报.docx", "年报.docx"],
      ["年报.docx", "年报（2）.docx"],
    ],
    [["甲.json"], ["甲.json"]],
  ])("%j are %j, as in a folder", (names, expected) => {
    expect(unitNames(names)).toEqual(expected);
  });
});
