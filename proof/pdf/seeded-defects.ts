import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PdfFile } from "../../tests/pdf-rules/pdf-file.ts";
import { defects, good } from "../../tests/pdf-rules/seeded.ts";
import { validateFile } from "../../tests/pdf-rules/validate-pdf.ts";
import { emptyFolder } from "../tools/folders.ts";
import { askVeraPdf } from "./verapdf.ts";
import { writePdfFile } from "./write-pdf-file.ts";

/** What two validators say of one defect. */
export type Seen = {
  readonly defect: string;
  /** The clauses of our rules and of veraPDF that the spoilt file breaks. */
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
};

/** Shows each seeded defect to veraPDF, by both profiles that its file is to keep to. */
export function showDefects(): { good: readonly string[]; seen: readonly Seen[] } {
  const folder = emptyFolder("defects");
  const save = (file: PdfFile, name: string) => {
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, bytesOf(file));
    return path;
  };
  const whole = save({ ...good, bytes: Buffer.of() }, "good");
  const spoilt = defects.map(([, , spoil]) => spoil(good));
  const files = [whole, ...spoilt.map((file, index) => save(file, String(index)))];
  const archival = askVeraPdf("3a", files);
  const accessible = askVeraPdf("ua1", files);
  const theirs = files.map((_, index) => [
    ...(archival[index]?.clauses ?? []),
    ...(accessible[index]?.clauses ?? []),
  ]);
  const seen = defects.map(([defect], index) => ({
    defect,
    ours: [...new Set(validateFile(spoilt[index] as PdfFile).map(({ clauses }) => clauses))],
    theirs: theirs[index + 1] ?? [],
  }));
  return { good: theirs[0] ?? [], seen };
}

/** Some defects are of the bytes themselves, the others of the objects. */
function bytesOf(file: PdfFile): Buffer {
  return file.bytes === good.bytes || file.bytes.length === 0 ? writePdfFile(file) : file.bytes;
}
