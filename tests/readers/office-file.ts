import { writeZip } from "../../src/jobs/zip/write-zip.ts";

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export function officeFile(parts: Parts): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  return writeZip(
    Object.entries(parts).map(([name, part]) => ({
      name,
      bytes: typeof part === "string" ? encoder.encode(part) : part,
    })),
  );
}

/** The parts of a DOCX with this body. */
export function wordParts(body: string): Parts {
  return { "word/document.xml": `<w:document><w:body>${body}</w:body></w:document>` };
}

/** The parts of a workbook with one sheet. */
export function sheetParts(sheet: string): Parts {
  return {
    "xl/workbook.xml": '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": `<worksheet>${sheet}</worksheet>`,
  };
}

export function wordText(text: string): string {
  return `<w:r><w:t>${text}</w:t></w:r>`;
}
