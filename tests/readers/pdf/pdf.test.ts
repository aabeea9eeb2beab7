import { describe, expect, it } from "vitest";
import { GenerationError } from "../../../src/messages/generation-error.ts";
import { readPdf } from "../../../src/readers/pdf/read-pdf.ts";

/** A PDF of the same page again and again; `trailer` is what its trailer says besides. */
function makePdf(pages: number, { content = "", trailer = "" } = {}): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 5} 0 R`);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages}/Kids[${kids.join(" ")}]/MediaBox[0 0 595 842]>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    `<</Length ${content.length}>>stream\n${content}\nendstream `,
    ...kids.map(() => "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>"),
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join("");
  return new TextEncoder().encode(`%PDF-1.7\n${body}trailer<</Root 1 0 R${trailer}>>\n%%EOF`);
}

const locked =
  "/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -1" +
  `/O<${"41".repeat(32)}>/U<${"42".repeat(32)}>>>`;

const word = "BT /F 9 Tf 1 0 0 1 9 9 Tm (a) Tj ET\n";

const line = "0 0 9 .1 re f\n";

describe("a PDF", () => {
  it.each([
    ["has no text, as a scanned one", makePdf(2), "FILE-SCANNED"],
    ["has hundreds of pages", makePdf(300), "FILE-PAGES"],
    ["has words without end", makePdf(100, { content: word.repeat(1200) }), "FILE-BOMB"],
    ["draws lines without end", makePdf(1, { content: line.repeat(210_000) }), "FILE-BOMB"],
    ["wants a password", makePdf(1, { trailer: locked }), "FILE-ENCRYPTED"],
  ])("is refused when it %s", async (_, bytes, code) => {
    const refusal = readPdf(bytes).catch((error: unknown) =>
      error instanceof GenerationError ? error.code : error,
    );

    expect(await refusal).toBe(code);
  });

  it("is read when it has a word", async () => {
    const { blocks } = await readPdf(makePdf(1, { content: word }));

    expect(blocks).toMatchObject([{ type: "paragraph", text: "a" }]);
  });
});
