import { describe, expect, it } from "vitest";
import { writePdf } from "../../../src/writers/pdf/write-pdf.ts";
import { heading, lead, look, paragraph, tree } from "../../given/builders.ts";
import { smallReport } from "../docx/small-report.ts";
import { ask, fontSet, write } from "./programs.ts";

const small = await writePdf(smallReport, look, fontSet);

describe("the PDF file", () => {
  it("is without fault to a strict reader", () => {
    expect(ask("qpdf", small, "--check", "FILE")).toContain("No syntax or stream encoding errors");
  });

  it("is the same, byte for byte, whenever it is written", async () => {
    expect(Buffer.compare(await writePdf(smallReport, look, fontSet), small)).toBe(0);
  });

  it("has another identity when one character differs", async () => {
    const [one, other] = [await write(paragraph("甲")), await write(paragraph("乙"))];

    expect(identity(one)).not.toBe(identity(other));
  });

  it("holds every font it uses, cut to what it uses, with a way back to text", () => {
    const [, , ...fonts] = ask("pdffonts", small, "FILE").trim().split("\n");

    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+ .* yes yes yes /);
  });

  it("names its title, its author and its own date, not the clock's", () => {
    const facts = ask("pdfinfo", small, "-isodates", "FILE");

    expect(facts).toMatch(/Title: +标题\n/);
    expect(facts).toMatch(/Author: +槐荫区人民政府\n/);
    expect(facts).toMatch(/CreationDate: +2020-02-07T00:00:00Z\n/);
  });

  it("says that it is archival and accessible, in Chinese", () => {
    const metadata = ask("pdfinfo", small, "-meta", "FILE");

    expect(metadata).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(metadata).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
    expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(catalog(small)["/Lang"]).toBe("u:zh-CN");
  });

  it("keeps characters in the title that metadata would take for its own", async () => {
    const pdf = await writePdf({ ...tree(paragraph("甲")), title: "A&B<公司>" }, look, fontSet);

    expect(ask("pdfinfo", pdf, "-meta", "FILE")).toContain("A&amp;B&lt;公司&gt;");
    expect(ask("pdfinfo", pdf, "FILE")).toMatch(/Title: +A&B<公司>\n/);
  });

  it("has bookmarks for headings of the first two levels, run-in ones without their full stop", async () => {
    const pdf = await write(
      heading("一、总体情况", 1),
      { ...paragraph("正文。"), lead: lead("（一）主动公开。", 2) },
      heading("1.细目", 3),
      heading("二、其他", 1),
    );

    expect(outline(pdf)).toEqual([
      ["一、总体情况", ["（一）主动公开"]],
      ["二、其他", []],
    ]);
  });

  it("has page labels and shows its title in the window", () => {
    expect(catalog(small)).toMatchObject({ "/PageLabels": { "/Nums": [0, { "/S": "/D" }] } });
    expect(ask("qpdf", small, "--qdf", "--object-streams=disable", "FILE", "-")).toContain(
      "/DisplayDocTitle true",
    );
  });
});

type Outline = { readonly title: string; readonly kids: readonly Outline[] };

function outline(pdf: Uint8Array): unknown[] {
  const { outlines } = JSON.parse(ask("qpdf", pdf, "--json", "--json-key=outlines", "FILE"));
  return (outlines as Outline[]).map(({ title, kids }) => [title, kids.map((kid) => kid.title)]);
}

function catalog(pdf: Uint8Array): Record<string, unknown> {
  const { qpdf } = JSON.parse(ask("qpdf", pdf, "--json", "--json-key=qpdf", "FILE"));
  const [, objects] = qpdf;
  const root = objects.trailer.value["/Root"];
  return objects[`obj:${root}`].value;
}

function identity(pdf: Uint8Array): string | undefined {
  return /\/ID\[<(\w+)>/.exec(Buffer.from(pdf).toString("latin1"))?.[1];
}
