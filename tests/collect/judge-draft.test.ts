import { describe, expect, it } from "vitest";
import { judgeDraft } from "../../src/collect/judge-draft.ts";
import { readUnitFile } from "../../src/collect/unit-draft.ts";
import type { Question } from "../../src/messages/question.ts";
import { stateOf } from "../../src/rollup/unit.ts";
import { type Draft, editions, sample, set } from "../given/reports.ts";

const checker = { editions, fontSet: { has: () => true } };
const known = editions.map(({ edition }) => edition);
const how = { options: {}, picture: async () => undefined };

/** A draft as the import makes it, with what it asks. */
function judge(draft: Draft, questions: readonly Partial<Question>[], options = {}) {
  const asked = questions.map((one) => ({
    ...{ id: "q1", code: "ASK-UNREAD", pointer: "", parameters: {}, alternatives: [], where: "" },
    ...one,
  })) as Question[];
  const read = { file: "甲.docx", text: JSON.stringify(draft), findings: [], questions: asked };
  return judgeDraft(read, checker, { ...how, options });
}

const cell = "/tables/requests/granted/enterprise";
const blank = () => set(sample("2021"), "tables.requests.granted.enterprise", "");

describe("a unit whose file was read with doubts", () => {
  it("waits for an answer, and is not told that a cell is blank which was only not understood", async () => {
    const unit = await judge(blank(), [{ code: "ASK-UNREAD", pointer: cell }]);

    expect(stateOf(unit)).toBe("asked");
    expect(unit.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(unit.questions).toHaveLength(1);
  });

  it("waits for an answer even where blank cells are taken for 0", async () => {
    const question = { code: "ASK-UNREAD", pointer: cell } as const;
    const unit = await judge(blank(), [question], { blanks: "zero" });

    expect(stateOf(unit)).toBe("asked");
    expect(unit.findings.map(({ rule }) => rule)).not.toContain("NUM-ZERO");
  });

  it("is returned for a cell that is blank in its file", async () => {
    const unit = await judge(blank(), [{ code: "ASK-BLANK", pointer: cell }]);

    expect(stateOf(unit)).toBe("returned");
    expect(unit.findings.map(({ rule }) => rule)).toContain("NUM-BLANK");
    expect(unit.questions).toBeUndefined();
  });

  it("waits for a whole table that was not found, and is not returned for its cells", async () => {
    const draft = set(sample("2021"), "tables.disputes", {});
    const unit = await judge(draft, [{ code: "ASK-TABLE", pointer: "/tables/disputes" }]);

    expect(stateOf(unit)).toBe("asked");
  });

  it("does not wait for what a picture shows: no sum is made of it", async () => {
    const unit = await judge(sample("2021"), [{ code: "ASK-ALT", pointer: "/sections/0/body/1" }]);

    expect(stateOf(unit)).toBe("passed");
  });
});

describe("a unit's file that is not read", () => {
  it.each([
    ["甲.docx", "PK", "FILE-"],
    ["甲.pdf", "", "FILE-EMPTY"],
    ["甲.json", "{", "JSON-"],
    ["甲.caj", "CAJ\0\0", "FILE-"],
  ])("%s of %j is a unit that is returned, with the reason", async (file, text, rule) => {
    const bytes = new TextEncoder().encode(text);

    const unit = await judgeDraft(await readUnitFile({ file, bytes }, known), checker, how);

    expect(stateOf(unit)).toBe("returned");
    expect(unit.findings[0]?.rule).toContain(rule);
  });
});
