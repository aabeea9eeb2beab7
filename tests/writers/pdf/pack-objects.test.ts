import { describe, expect, it } from "vitest";
import {
  closeDocument,
  Kit,
  openDocument,
  type PdfDocument,
  writeObject,
} from "../../../src/writers/pdf/pdf-kit.ts";
import { textString } from "../../../src/writers/pdf/pdf-values.ts";
import { readFile } from "../../pdf-rules/read-file.ts";
import { ask } from "./programs.ts";

const options = {
  size: [100, 100],
  lang: "zh-CN",
  info: { CreationDate: new Date("2020-02-07T00:00:00Z"), Producer: "nianbao" },
} as const;

/** Small objects, among them one that is hard to read, and streams. */
function fill(document: PdfDocument, count: number, write: typeof writeObject): void {
  // The kit's own tree is an object of its own kind, which documents always replace.
  document.getStructTreeRoot().data.ParentTree = { Nums: [] };
  document.addPage();
  document.addContent(Buffer.from("0 0 m 10 10 l S\n"));
  write(document, { Made: new Date("2020-02-07T01:02:03Z"), List: [1, 0.25, "Name"] });
  write(document, { Text: textString("甲\nendobj\n) 1 0 obj << >>\nendstream") });
  for (let number = 0; number < count; number += 1) write(document, { Number: number });
  write(document, { Kind: "Data" }, Buffer.from("endobj\nendstream\nendobj\n"));
}

function packedPdf(count: number): Uint8Array {
  const document = openDocument(options);
  fill(document, count, writeObject);
  return closeDocument(document);
}

/** The same as the kit itself writes it. */
function plainPdf(count: number): Buffer {
  const document = Object.assign(new Kit({}, {}, {}, {}, { ...kitOptions, ...options }), {
    endMetadata: () => {},
    transform: () => {},
  });
  delete document._root.data.Names.data.Dests;
  fill(document, count, (own, data, stream) => {
    const reference = own.ref({ ...data });
    reference.end(stream);
    return reference;
  });
  document.end();
  return readAll(document);
}

/** The kit is a stream. */
function readAll(document: PdfDocument): Buffer {
  const { read } = document as PdfDocument & { readonly read: () => Buffer | null };
  return read.call(document) ?? Buffer.alloc(0);
}

const kitOptions = {
  margin: 0,
  font: null,
  autoFirstPage: false,
  compress: false,
  pdfVersion: "1.7",
  tagged: true,
  displayTitle: true,
} as const;

describe("packing the objects of a PDF", () => {
  it("changes none of them, but deflates the streams", () => {
    const plain = readFile(plainPdf(20));

    const packed = readFile(packedPdf(20));

    for (const [reference, object] of plain.objects) {
      expect(packed.objects.get(reference)).toMatchObject(object);
    }
    expect(packed.trailer).toMatchObject({ "/Root": plain.trailer["/Root"] });
  });

  it("takes a text as short as the word that ends a stream for a text", () => {
    const { objects, trailer } = readFile(packedPdf(0));

    const info = objects.get(String(trailer["/Info"]))?.value;
    const producer = (info as { "/Producer": string })["/Producer"];

    expect(objects.get(producer)?.value).toBe("u:nianbao");
  });

  it("leaves streams where strict readers find them", () => {
    const said = ask("qpdf", packedPdf(300), "--check", "FILE");

    expect(said).toContain("No syntax or stream encoding errors");
  });

  it("takes a third of the room for many small objects", () => {
    expect(packedPdf(1000).length).toBeLessThan(plainPdf(1000).length / 3);
  });
});
