import { describe, expect, it } from "vitest";
import { packObjects } from "../../../src/writers/pdf/pack-objects.ts";
import { openDocument, textString, writeObject } from "../../../src/writers/pdf/pdf-kit.ts";
import { readFile } from "../../pdf-rules/read-file.ts";
import { ask } from "./programs.ts";

/** A PDF as the kit writes it: some small objects, among them one that is hard to read, and streams. */
function plainPdf(count: number): Buffer {
  const date = new Date("2020-02-07T00:00:00Z");
  const document = openDocument({ size: [100, 100], lang: "zh-CN", info: { CreationDate: date } });
  document.addPage();
  document.addContent("0 0 m 10 10 l S");
  writeObject(document, { Text: textString("甲\nendobj\n) 1 0 obj << >>\nendstream") });
  for (let number = 0; number < count; number += 1) writeObject(document, { Number: number });
  writeObject(document, { Kind: "Data" }, Buffer.from("endobj\nendstream\nendobj\n"));
  document.end();
  const bytes = document.read();
  if (!bytes) throw new Error("nothing was written");
  return bytes;
}

describe("packing the objects of a PDF", () => {
  it("changes none of them", () => {
    const plain = plainPdf(20);

    const packed = readFile(packObjects(plain));
    const { objects, trailer } = readFile(plain);

    for (const [reference, object] of objects) {
      expect(packed.objects.get(reference)).toEqual(object);
    }
    expect(packed.trailer).toMatchObject({ "/Root": trailer["/Root"], "/ID": trailer["/ID"] });
  });

  it("leaves streams where strict readers find them", () => {
    const said = ask("qpdf", packObjects(plainPdf(300)), "--check", "FILE");

    expect(said).toContain("No syntax or stream encoding errors");
  });

  it("takes a quarter of the room for many small objects", () => {
    const plain = plainPdf(1000);

    expect(packObjects(plain).length).toBeLessThan(plain.length / 4);
  });

  it("refuses a file that another program wrote, instead of spoiling it", () => {
    const other = Buffer.from(
      plainPdf(1).toString("latin1").replace("1 0 obj\n", "1 0 obj "),
      "latin1",
    );

    expect(() => packObjects(other)).toThrow("is not as the kit writes them");
  });
});
