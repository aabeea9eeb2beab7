import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedText, plainText } from "../../src/document/blocks.ts";
import { buildTree } from "../../src/generate.ts";
import { check, editionIds, editionOf, editions, sample, set } from "../given/reports.ts";

type Blocks = ReturnType<typeof blocksOf>;

function blocksOf(draft: ReturnType<typeof sample>) {
  const { report, edition } = check(draft);
  if (!report || !edition) throw new Error("no report");
  return buildTree(report, edition, { editions }).blocks;
}

/** The tree as lines: role or level, then the text. */
function draw(blocks: Blocks): string {
  return `${blocks
    .map((block) => {
      if (block.type === "table") return `<${block.name} ${block.rows.length}>`;
      if (block.type === "picture") return `<picture ${block.alt}>`;
      if (block.type === "chart") return `<chart ${block.title}>`;
      if (block.type === "heading") return `h${block.level} ${plainText(block.content)}`;
      const lead = block.lead ? `[h${block.lead.level} ${plainText(block.lead.content)}] ` : "";
      const counted = block.counted ? countedText(block.counted) : "";
      return `${block.role} ${lead}${counted}${plainText(block.content)}`;
    })
    .join("\n")}\n`;
}

describe("filling an edition's template", () => {
  it.each(editionIds)("turns the sample of %s into its tree", async (id) => {
    await expect(draw(blocksOf(sample(id)))).toMatchFileSnapshot(`../golden/${id}-tree.txt`);
  });

  it("prints every text as it is, whatever characters it has", () => {
    const text = fc.string({ minLength: 1, unit: fc.constantFrom(..."<>&\"'`={}[]/\\甲　，") });
    fc.assert(
      fc.property(text, (inside) => {
        const paragraph = `甲${inside}乙`;
        const draft = set(sample("2021"), "introduction", [paragraph]);

        expect(draw(blocksOf(draft))).toContain(`body ${paragraph}\n`);
      }),
    );
  });

  it.each(["{{year}}", "{{{raw}}}", "<p>甲</p>", "<!-- 注 -->", "<![CDATA[甲]]>", "&#x4e00;"])(
    "takes %j from a report for text, not for markup or template",
    (text) => {
      const draft = set(sample("2021"), "agency", text);

      expect(draw(blocksOf(draft))).toContain(text);
    },
  );

  it("prints signature and date together, the date in Chinese without leading zeros", () => {
    const draft = set(sample("2021"), "signature.date", "2025-02-07");

    expect(draw(blocksOf(draft))).toMatch(/signature 示范区人民政府办公室\ndate 2025年2月7日\n$/);
  });

  it("needs no text that the report leaves out", () => {
    const tables = { proactive: {}, requests: {}, disputes: {} };
    const { report } = check({ year: 2024, agency: "甲局", tables }, { blanks: "zero" });

    expect(() => buildTree(report as never, editionOf("2021"), { editions })).not.toThrow();
  });
});
