import { describe, expect, it } from "vitest";
import { finding } from "../../src/messages/finding.ts";
import { groupNotes, type Note } from "../../web/src/notes.ts";
import { editionOf } from "../given/reports.ts";

const voice = { edition: editionOf("2021"), language: "zh-CN" } as const;

/** A note of hidden words in a file that was read. */
function noteOf(where: string, l: string, remark: string): Note {
  const one = finding("IMPORT-HIDDEN", "warning", { pointer: "" }, { where, l });
  return {
    ...{ id: remark, remark, pointer: "", severity: "warning", step: "check" },
    ...{ sentence: `${where}“${l}”`, finding: one },
  };
}

describe("the page's list of what was found", () => {
  it("has one line for what is of one sort, which settles all of it", () => {
    const marks = ["f1", "f2", "f3", "f4", "f5"].map((id, at) => noteOf(`第${at + 1}段`, "2", id));

    const [one, other, ...more] = groupNotes([...marks, noteOf("第9段", "草稿", "f6")], voice);

    expect(one).toMatchObject({ remark: "f1", others: ["f2", "f3", "f4", "f5"] });
    expect(one?.sentence).toMatch(
      /^第1段有隐藏的文字.*同样的还有 4 处：第2段、第3段、第4段、第5段。$/,
    );
    expect(other).toMatchObject({ remark: "f6", sentence: "第9段“草稿”" });
    expect(more).toEqual([]);
  });

  it("keeps notes that are no findings where they stand", () => {
    const asked: Note = {
      ...{ id: "q1", remark: "q1", pointer: "/a", severity: "warning", step: "check" },
      sentence: "是 0，还是漏填？",
    };

    expect(groupNotes([asked, noteOf("第1段", "2", "f1")], voice).map(({ id }) => id)).toEqual([
      "q1",
      "f1",
    ]);
  });
});
