import { describe, expect, it } from "vitest";
import { GenerationError } from "../../../src/messages/generation-error.ts";
import { fileKind } from "../../../src/readers/file-kind.ts";
import { readOdf } from "../../../src/readers/odf/read-odf.ts";
import { type Drawn, drawSource } from "../docx/drawn-docx.ts";
import { officeFile, type Parts } from "../office-file.ts";
import { odfFile, odfParts, odfStyle, sheetBody, textBody } from "./odf-file.ts";

async function draw(inner: string, styles = "", more: Parts = {}): Promise<Drawn> {
  return drawSource(await readOdf(await odfFile(textBody(inner), styles, more)));
}

async function refusal(bytes: Promise<Uint8Array>): Promise<string> {
  try {
    await readOdf(await bytes);
  } catch (error) {
    if (error instanceof GenerationError) return error.code;
    throw error;
  }
  return "read";
}

describe("the text of an ODT", () => {
  it("has blanks, tabs and lines where they are meant", async () => {
    const { text } = await draw(
      "<text:p>\n a  b<text:s text:c='2'/>c<text:tab/>d</text:p><text:p>e<text:line-break/>f</text:p>",
    );

    expect(text).toEqual(["a b  c\td", "e", "f"]);
  });

  it("leaves out what is hidden, struck or raised, and tells it with its place", async () => {
    const styles =
      odfStyle("text", "H", 'text:display="none"') +
      odfStyle("text", "S", 'style:text-line-through-style="solid"') +
      odfStyle("text", "U", 'style:text-position="super 58%"') +
      odfStyle("text", "L", 'style:text-position="-33% 58%"') +
      odfStyle("text", "W", 'fo:color="#ffffff"') +
      odfStyle("paragraph", "P", 'text:display="none"');
    const span = (style: string, text: string) =>
      `<text:span text:style-name="${style}">${text}</text:span>`;

    const { text, told } = await draw(
      `<text:p>1${span("H", "7")}2</text:p><text:p>${span("S", "9")}15320${span("U", "2")}</text:p>` +
        `<text:p>3${span("L", "4")}${span("W", "5")}</text:p><text:p text:style-name="P">a</text:p>` +
        '<text:section text:display="none"><text:p>b</text:p></text:section>' +
        '<text:p>c<text:hidden-text text:is-hidden="true" text:string-value="d"/></text:p>',
      styles,
    );

    expect(text).toEqual(["12", "15320", "3", "c"]);
    expect(told).toEqual([
      "hidden 第1段 7",
      "struck 第2段 9",
      "raised 第2段 2",
      "raised 第3段 4",
      "hidden 第3段 5",
      "hidden 第4段 a",
      "hidden 第5段 b",
      "hidden 第6段 d",
    ]);
  });

  it("tells deletions, notes, readings, comments and pictures", async () => {
    const { text, told, found } = await draw(
      '<text:tracked-changes><text:changed-region text:id="x"><text:deletion><text:p>old</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
        '<text:p>a<text:change text:change-id="x"/><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note>' +
        "<text:ruby><text:ruby-base>示</text:ruby-base><text:ruby-text>shi</text:ruby-text></text:ruby><office:annotation><text:p>no</text:p></office:annotation>" +
        '<draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame><draw:line/></text:p>',
    );

    expect(text).toEqual(["a示"]);
    expect(told).toEqual([
      "struck 第1段 old",
      "note 第1段 note",
      "phonetic 第1段 shi",
      "picture 第1段",
    ]);
    expect(found).toEqual(["IMPORT-COMMENTS"]);
  });

  it("reads a text box before the paragraph that it is fixed to", async () => {
    const { text, told } = await draw(
      "<text:p>a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame></text:p>",
    );

    expect(text).toEqual(["box", "a"]);
    expect(told).toEqual([]);
  });

  it("knows headings, and what the heads of the pages hold", async () => {
    const bytes = await odfFile(textBody('<text:h text:outline-level="2">a</text:h>'), "", {
      "styles.xml":
        "<office:document-styles><office:master-styles><style:master-page><style:header><text:p>secret paper</text:p></style:header></style:master-page></office:master-styles></office:document-styles>",
    });

    const { blocks, leftOut } = await readOdf(bytes);

    expect(blocks).toMatchObject([{ text: "a", headingLength: 1 }]);
    expect(leftOut).toMatchObject([{ kind: "margin", text: "secret paper" }]);
  });
});

describe("lists of an ODT", () => {
  const styles =
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>' +
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")" text:start-value="3"/></text:list-style>' +
    '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>';
  const item = (inner: string) => `<text:list-item>${inner}</text:list-item>`;
  const list = (items: string, more = "") =>
    `<text:list text:style-name="L" ${more}>${items}</text:list>`;

  it("have the numbers that are shown, also where they go on or begin anew", async () => {
    const { text } = await draw(
      list(item(`<text:p>a</text:p><text:p>b</text:p>${list(item("<text:p>c</text:p>"))}`)) +
        list(item("<text:p>d</text:p>"), 'text:continue-numbering="true"') +
        list(item("<text:p>e</text:p>")) +
        `<text:list text:style-name="B">${item("<text:p>f</text:p>")}</text:list>`,
      styles,
    );

    expect(text).toEqual(["一、a", "b", "(c)c", "二、d", "一、e", "f"]);
  });
});

const cell = (text: string, more = "") =>
  `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
const covered = "<table:covered-table-cell/>";
const row = (cells: string, more = "") => `<table:table-row ${more}>${cells}</table:table-row>`;

describe("a table of an ODT", () => {
  it("has cells merged to the right and down, rows of a head, and repeated ones", async () => {
    const { text } = await draw(
      `<table:table><table:table-header-rows>${row(
        cell("a", 'table:number-rows-spanned="2" table:number-columns-spanned="2"') +
          covered +
          cell("b"),
      )}</table:table-header-rows>${row(covered + covered + cell("c"))}${row(
        cell("d", 'table:number-columns-repeated="3"'),
        'table:number-rows-repeated="2"',
      )}</table:table>`,
    );

    expect(text).toEqual(["a(2×2)|b", "c", "d|d|d", "d|d|d"]);
  });
});

describe("an OpenDocument file", () => {
  it("is known by its first part, and where it was packed again, too", async () => {
    const parts = odfParts(textBody("<text:p/>"));
    const { mimetype: _, ...others } = parts;

    expect(fileKind(await odfFile(textBody("")), { fileName: "a.docx" })).toBe("odf");
    expect(fileKind(await officeFile(others), {})).toBe("odf");
  });

  const image = (address: string) =>
    textBody(`<text:p><draw:frame><draw:image xlink:href="${address}"/></draw:frame></text:p>`);

  it.each<[string, Promise<Uint8Array>, string]>([
    [
      "has a password",
      odfFile(textBody(""), "", {
        "META-INF/manifest.xml":
          "<manifest:manifest><manifest:encryption-data/></manifest:manifest>",
        "content.xml": "\u0001",
      }),
      "FILE-ENCRYPTED",
    ],
    [
      "has macros",
      odfFile(textBody(""), "", { "Basic/Standard/Module1.xml": "<a/>" }),
      "FILE-MACRO",
    ],
    ["fetches a picture", odfFile(image("http://example.cn/a.png")), "FILE-EXTERNAL"],
    ["reaches above itself", odfFile(image("../a.png")), "FILE-EXTERNAL"],
    ["is a presentation", odfFile("<office:presentation/>"), "FILE-KIND"],
    ["holds nothing", odfFile(""), "FILE-DAMAGED"],
    ["is no XML", odfFile(textBody("<text:p>")), "FILE-DAMAGED"],
    [
      "has a row without end",
      odfFile(
        textBody(
          `<table:table>${row(cell("a", 'table:number-columns-repeated="999999"'))}</table:table>`,
        ),
      ),
      "FILE-BOMB",
    ],
    [
      "has rows without end",
      odfFile(
        textBody(
          `<table:table>${row(cell("a"), 'table:number-rows-repeated="999999"')}</table:table>`,
        ),
      ),
      "FILE-BOMB",
    ],
    [
      "has a sheet of columns without end",
      odfFile(sheetBody(row(cell("a", 'table:number-columns-repeated="999999999"')))),
      "FILE-BOMB",
    ],
    [
      "has a sheet of rows without end",
      odfFile(sheetBody(row(cell("a"), 'table:number-rows-repeated="999999999"'))),
      "FILE-BOMB",
    ],
    [
      "has a sheet that merges without end",
      odfFile(
        sheetBody(
          row(cell("a", 'table:number-rows-spanned="99999" table:number-columns-spanned="99999"')),
        ),
      ),
      "FILE-BOMB",
    ],
  ])("is refused when it %s", async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  it("is read when its libraries of macros are empty, and with links to click", async () => {
    const bytes = odfFile(
      textBody('<text:p><text:a xlink:href="http://example.cn">a</text:a></text:p>'),
      "",
      { "Basic/script-lc.xml": "<a/>", "Basic/Standard/script-lb.xml": "<a/>" },
    );

    expect(await refusal(bytes)).toBe("read");
  });
});
