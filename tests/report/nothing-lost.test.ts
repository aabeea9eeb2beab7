import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, DocumentTree, Inline, TableCell } from "../../src/document/blocks.ts";
import { buildTree } from "../../src/generate.ts";
import type { Finding } from "../../src/messages/finding.ts";
import { readTypedNumber } from "../../src/report/text/numbering.ts";
import { check, type Draft, editionOf, editions, found, sample, set } from "../given/reports.ts";

describe("what stands in a report and cannot be printed", () => {
  it.each<[string, string, unknown, string[]]>([
    ["a blank line", "introduction", "甲\n\n乙", ["TEXT-BLANK /introduction"]],
    ["a line of blanks", "introduction", "甲\n \u3000\n乙", ["TEXT-BLANK /introduction"]],
    ["an empty paragraph", "introduction", ["甲", ""], ["TEXT-BLANK /introduction/1"]],
    ["an empty subtitle", "subtitle", ["", "甲"], ["TEXT-BLANK /subtitle/0"]],
    ["a paragraph of blanks", "sections.0.body", ["甲", "  "], ["TEXT-BLANK /sections/0/body/1"]],
    ["nothing but blanks", "sections.0.body", "\u3000", ["TEXT-BLANK /sections/0/body"]],
    ["no item", "sections.0.body", ["甲", null], ["JSON-TYPE /sections/0/body/1"]],
    ["a number for a paragraph", "sections.0.body", ["甲", 5], ["JSON-TYPE /sections/0/body/1"]],
    ["no introduction", "introduction", null, ["JSON-TYPE /introduction"]],
    ["a list in the introduction", "introduction", [["甲"]], ["JSON-TYPE /introduction/0"]],
    ["a list for a subtitle", "subtitle", [["甲"]], ["JSON-TYPE /subtitle/0"]],
    [
      "an empty heading",
      "sections.0.body",
      [{ heading: "", body: "甲" }],
      ["JSON-TYPE /sections/0/body/0/heading"],
    ],
    [
      "an unknown member of a part",
      "sections.0.body",
      [{ heading: "甲", body: "乙", note: "丙" }],
      ["JSON-UNKNOWN /sections/0/body/0/note"],
    ],
    [
      "an unknown member of a section",
      "sections.0.remark",
      "甲",
      ["JSON-UNKNOWN /sections/0/remark"],
    ],
    [
      "a heading in a paragraph that is none",
      "sections.0.body",
      [{ heading: "甲", runIn: true, body: [{ heading: "乙" }] }],
      ["TEXT-RUN-IN /sections/0/body/0/runIn"],
    ],
    ["an empty note of a section", "sections.2.note", " ", ["TEXT-BLANK /sections/2/note"]],
    [
      "an empty annotation",
      "tables.disputes.review.total",
      { value: 4, note: "" },
      ["TEXT-BLANK /tables/disputes/review/total/note"],
    ],
    [
      "an annotation of brackets alone",
      "tables.disputes.review.total",
      { value: 4, note: "（ ）" },
      ["TEXT-BLANK /tables/disputes/review/total/note"],
    ],
    ["words in place of a schema's address", "$schema", { title: "甲" }, ["JSON-TYPE /$schema"]],
  ])("is told with its place: %s", (_, path, value, expected) => {
    expect(found(set(sample("2021"), path, value))).toEqual(expected);
  });

  it("is told with its first words", () => {
    const { findings } = check(set(sample("2021"), "introduction", "甲乙\n\n丙\n \n丁\n"));

    expect(findings.filter(({ rule }) => rule === "TEXT-BLANK")).toMatchObject([
      {
        rule: "TEXT-BLANK",
        severity: "info",
        parameters: { key: "introduction", count: 2, read: '"甲乙\\n\\n丙\\n \\n丁\\n"' },
      },
    ]);
  });

  it.each(["", "甲\n", "甲\r\n乙\r\n"])("is nothing where a text is %j", (text) => {
    expect(found(set(sample("2021"), "introduction", text))).toEqual([]);
  });

  it("are no brackets around nothing", () => {
    const draft = set(sample("2021"), "tables.disputes.review.total", { value: 4, note: "" });

    expect(printedWords(draft)).not.toContain("（）");
  });

  it("is printed all the same when a document is forced: a section without a heading", () => {
    const draft = sample("2021");
    (draft.sections as unknown[]).push({ body: "没有标题的一段。" });

    expect(found(draft)).toContain("SECTION-HEADING /sections/6");
    expect(printedWords(draft)).toContain("没有标题的一段。");
  });
});

describe("every word of a report", () => {
  const marks = fc.constantFrom(
    ...[
      "公开",
      "申请5件",
      "甲。乙",
      "推进决策公开。",
      "注：丙",
      "见“丁”",
      "&<>\"'",
      "{{x}}",
      "2024年",
    ],
    ...[
      "一、",
      "（一）",
      "（二）工作",
      "1.",
      "2.网站",
      "（1）",
      "１．",
      "(3)、",
      "。",
      "？",
      "：",
      "；",
    ],
    ...[" ", "\u3000", "\n", "\r\n", "\n\n", "a b", "[U+0041]", "constructor"],
  );
  /** Hardly a word stands twice, so that none is found in the place of another. */
  const pieces = fc.oneof(
    marks,
    fc.nat(99_999).map((number) => `词${number}`),
  );
  const text = fc.array(pieces, { maxLength: 8 }).map((all) => all.join(""));
  const line = text.map((one) => one.replaceAll(/[\r\n]/g, ""));
  const { body } = fc.letrec<{ body: unknown; part: unknown }>((tie) => ({
    body: fc.oneof({ maxDepth: 4 }, text, fc.array(tie("body"), { maxLength: 3 }), tie("part")),
    part: fc.record(
      { heading: line, body: tie("body"), runIn: fc.boolean() },
      { requiredKeys: ["heading"] },
    ),
  }));
  const paragraphs = fc.oneof(text, fc.array(text, { maxLength: 3 }));
  const count = fc.constantFrom(
    ...["31", "31（其中修订2件）", "３１", "1,362", "+31", "31 件", "增31", "007"],
    ...[
      31,
      { value: 31, note: "含试行 2件" },
      { value: "31", note: "（其中修订2件）" },
      { value: 31, note: " " },
    ],
  );
  const money = fc.constantFrom(
    "5236.40",
    "5,236.40",
    "5236.40（含罚没收入）",
    "73802895.90",
    5236.4,
  );

  const draft = fc
    .record({
      ...{
        introduction: paragraphs,
        subtitle: paragraphs,
        title: line,
        agency: line,
        count,
        money,
      },
      bodies: fc.array(body, { minLength: 6, maxLength: 6 }),
      own: fc.record({ heading: line, body }),
      note: line,
    })
    .map(({ bodies, own, note, count: inForce, money: amount, ...head }): Draft => {
      const report = Object.assign(sample("2021"), head);
      const sections = report.sections as Draft[];
      for (const [index, one] of bodies.entries())
        Object.assign(sections[index] ?? {}, { body: one });
      Object.assign(sections[2] ?? {}, { note });
      sections.push(own);
      set(report, "tables.proactive.normativeDocuments.inForce", inForce);
      return set(report, "tables.proactive.fees.amount", amount);
    });

  it("stands in the printed document, or in what was found", () => {
    let accepted = 0;
    fc.assert(
      fc.property(draft, (one) => {
        const { findings } = check(one);
        if (findings.some(({ severity }) => severity === "error")) return;
        accepted += 1;
        expect(lostWords(one, findings)).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(50);
  });
});

/** Rules that tell of what is printed otherwise than it was written. */
const changes = ["TEXT-NUMBER", "NUM-FORM"];

/** Words that are neither printed nor told; the program sets numbers of its own and tells of it. */
function lostWords(draft: Draft, findings: readonly Finding[]): string[] {
  const printed = printedWords(draft);
  const told = findings
    .filter(({ rule }) => changes.includes(rule))
    .flatMap(({ parameters }) => Object.values(parameters).map(String));
  const isThere = (word: string) =>
    printed.includes(word) || told.some((one) => one.includes(word));
  return wordsOf(draft).filter((word) => {
    const typed = readTypedNumber(word);
    return !isThere(word) && !(typed && isThere(typed.read) && isThere(typed.rest));
  });
}

/** What a report says for readers; the rest of its members chooses and places. */
function wordsOf({
  $schema,
  edition,
  year,
  level,
  signature,
  sections,
  ...draft
}: Draft): string[] {
  const texts = (sections as Draft[]).map(({ id, ...section }) => section);
  return textsIn([draft, texts]).flatMap((text) => text.split(/\s+/).filter(Boolean));
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function printedWords(draft: Draft): string {
  const { report } = check(draft);
  if (!report) throw new Error("no report");
  const tree: DocumentTree = buildTree(report, editionOf(report.edition), { editions });
  return [tree.author, ...tree.blocks.map(textOf)].join("\n");
}

function textOf(block: Block): string {
  switch (block.type) {
    case "heading":
      return inWords(block.content);
    case "paragraph":
      return inWords(block.lead?.content ?? []) + inWords(block.content);
    case "table":
      return block.rows.flat().map(cellText).join("\n");
    case "picture":
      return block.alt;
    case "chart":
      return block.title;
  }
}

function inWords(content: readonly Inline[]): string {
  return content.map((one) => (one.type === "text" ? one.text : "")).join("");
}

function cellText({ lines, note = "" }: TableCell): string {
  return lines.join("") + note;
}
