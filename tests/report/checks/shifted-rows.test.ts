import { describe, expect, it } from "vitest";
import { findingSentence } from "../../../src/messages/print-finding.ts";
import { check, type Draft, editionIds, sample, set } from "../../given/reports.ts";

const row = "tables.requests.unavailable.notHeld";

function shifts(draft: Draft): string[] {
  return check(draft)
    .findings.filter(({ rule }) => rule === "T3-SHIFT")
    .map((one) => findingSentence(one));
}

describe.each(editionIds)("cells shifted or split in the %s edition", (id) => {
  it("are hinted at when cutting two neighbours' digits elsewhere mends the row", () => {
    const draft = sample(id);
    set(draft, `${row}.naturalPerson`, 113);
    set(draft, `${row}.enterprise`, 0);

    expect(shifts(draft)).toEqual([
      "“（四）无法提供 1.本机关不掌握相关政府信息”行疑似录入错位：“自然人”113→11、“商业企业”0→3。",
    ]);
  });

  it("are not suspected where another slip explains the row, or the row holds", () => {
    expect(shifts(sample(id))).toEqual([]);
    expect(shifts(set(sample(id), `${row}.naturalPerson`, 12))).toEqual([]);
  });
});
