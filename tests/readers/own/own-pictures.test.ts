import { expect, it } from "vitest";
import { importReport } from "../../../src/readers/import-report.ts";
import { grayPng } from "../../given/drawn-pictures.ts";
import { type Draft, editions } from "../../given/reports.ts";
import { line, paragraph, run } from "../docx/drawn-docx.ts";
import { officeFile, wordParts } from "../office-file.ts";

const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const { bytes } = grayPng(300, 100);
const data = Buffer.from(bytes).toString("base64");

/** A picture as Word writes it, in the line or beside it. */
function drawing(descr: string, { around = "inline", wrap = "" } = {}): string {
  return `<w:r><w:drawing><wp:${around} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="2880000" cy="960000"/>${wrap}<wp:docPr id="1" name="图片 1" descr="${descr}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="${office}" r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:${around}></w:drawing></w:r>`;
}

async function draw(middle: string, { end = "", file = bytes as Uint8Array, name = "a.png" } = {}) {
  const parts = wordParts(
    line("示范区2024年政府信息公开工作年度报告") +
      line("一、总体情况") +
      line("公开工作平稳有序。") +
      middle +
      line("六、其他需要报告的事项") +
      line("无。") +
      line("示范区人民政府") +
      end +
      line("2025年1月20日"),
  );
  const docx = await officeFile({
    ...parts,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${relations}"><Relationship Id="rId9" Type="${office}/image" Target="media/${name}"/></Relationships>`,
    [`word/media/${name}`]: file,
  });
  const { report, findings } = await importReport(docx, {
    editions: editions.map(({ edition }) => edition),
  });
  const { sections, signature } = report as { sections: Draft[]; signature: unknown };
  const told = findings.filter(({ rule }) => /^(?:IMPORT-PICTURE|PIC-)/.test(rule));
  return {
    items: ((sections[0]?.body ?? []) as unknown[]).slice(1),
    signature,
    told: told.map(({ rule, parameters }) => `${rule} ${parameters.l ?? ""}`),
  };
}

it("reads a picture of a DOCX below the words of its paragraph", async () => {
  const { items, told } = await draw(
    paragraph(run("如图所示。") + drawing("柱形图")) + line("图1　各月件数"),
  );

  expect(items).toEqual([
    "如图所示。",
    { picture: { data, alt: "柱形图", caption: "各月件数", widthMm: 80 } },
  ]);
  expect(told).toEqual([]);
});

it("reads one that floats between the lines of the text", async () => {
  const { items } = await draw(
    paragraph(drawing("柱形图", { around: "anchor", wrap: "<wp:wrapTopAndBottom/>" })),
  );

  expect(items).toEqual([{ picture: { data, alt: "柱形图", widthMm: 80 } }]);
});

it("takes what floats beside the text for a decoration, and tells of it", async () => {
  const { items, told } = await draw(paragraph(drawing("印章", { around: "anchor" })));

  expect(items).toEqual([]);
  expect(told).toEqual(["IMPORT-PICTURE 印章"]);
});

it("finds the signature with a seal in it, and tells of the seal", async () => {
  const { signature, told } = await draw("", { end: paragraph(drawing("印章")) });

  expect(signature).toEqual({ agency: "示范区人民政府", date: "2025-01-20" });
  expect(told).toEqual(["IMPORT-PICTURE 印章"]);
});

it.each([
  [
    "another kind under the name of a PNG",
    Buffer.from("GIF89a......"),
    "a.png",
    "IMPORT-PICTURE 图表 GIF",
  ],
  ["a metafile", Buffer.from("....EMF"), "a.emf", "IMPORT-PICTURE 图表"],
  ["a picture that is cut off", bytes.subarray(0, 60), "a.png", "PIC-BROKEN "],
])("tells of %s", async (_, file, name, expected) => {
  const { told } = await draw(paragraph(drawing("图表")), { file, name });

  expect(told).toEqual([expected]);
});
