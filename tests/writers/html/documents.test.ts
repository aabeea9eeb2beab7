import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, it } from "vitest";
import {
  type Block,
  countedText,
  type DocumentTree,
  plainText,
} from "../../../src/document/blocks.ts";
import { describeChart } from "../../../src/document/chart-layout.ts";
import { textsOfChart } from "../../read-back/chart-text.ts";
import { all, textOf } from "../../read-back/read-docx.ts";
import { readFragment, readPage } from "../../read-back/read-html.ts";
import { documents, fragment, page } from "./documents.ts";

/** All text without its blanks: between the elements stand line breaks for those who read HTML. */
function squeeze(text: string): string {
  return text.replaceAll(/\s/g, "");
}

function textOfTree({ blocks }: DocumentTree): string {
  return squeeze(blocks.map(textOfBlock).join(""));
}

/** Of a table its caption too, which no other format prints, and of a chart what it says unseen. */
function textOfBlock(block: Block): string {
  if (block.type === "table") {
    const cells = block.rows.flat().map(({ lines, note = "" }) => lines.join("") + note);
    return block.description + cells.join("");
  }
  if (block.type === "picture") return "";
  if (block.type === "chart") {
    const [title = "", ...drawn] = textsOfChart(block);
    return title + title + describeChart(block) + drawn.join("");
  }
  // It is the table's caption, which says what the table shows.
  if (block.type === "paragraph" && block.role === "tableCaption") return "";
  const lead = block.type === "paragraph" && block.lead ? plainText(block.lead.content) : "";
  const counted = block.type === "paragraph" && block.counted ? countedText(block.counted) : "";
  return lead + counted + plainText(block.content);
}

/** All rules of the validator's presets: HTML as the standard has it, WCAG, whole documents. */
function validator(presets: readonly string[]): HtmlValidate {
  const names = presets.map((name) => `html-validate:${name}`);
  return new HtmlValidate(new StaticConfigLoader({ root: true, extends: names }));
}

const ofPages = validator(["standard", "a11y", "document"]);
const ofFragments = validator(["standard", "a11y"]);

async function faults(html: Uint8Array, by: HtmlValidate): Promise<string[]> {
  const { results } = await by.validateString(new TextDecoder().decode(html));
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${line} ${ruleId} ${message}`),
  );
}

describe.each(documents)("the HTML of %s", (_, document) => {
  it("says as page and as fragment what the report says, each thing once", () => {
    const text = textOfTree(document);

    expect(
      squeeze(
        all(readPage(page(document)), "body")
          .map(textOf)
          .join(""),
      ),
    ).toBe(text);
    expect(squeeze(textOf(readFragment(fragment(document))))).toBe(text);
  });

  it("is valid as page and as fragment", async () => {
    expect(await faults(page(document), ofPages)).toEqual([]);
    expect(await faults(fragment(document), ofFragments)).toEqual([]);
  });
});

describe("the validator", () => {
  it("finds what is wrong", async () => {
    const wrong = new TextEncoder().encode('<p><table><td headers="none">1</table></p>');

    expect((await faults(wrong, ofFragments)).length).toBeGreaterThan(0);
  });
});
