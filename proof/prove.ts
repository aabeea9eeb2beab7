import {
  makeFuzzedPdfs,
  makeLetters,
  makeOtherPdfs,
  makeReports,
  makeSheets,
} from "./documents.ts";
import { askReaders } from "./docx/agree.ts";
import { askOfdReaders } from "./ofd/readers.ts";
import { askPdfReaders } from "./pdf/readers.ts";
import { showDefects } from "./pdf/seeded-defects.ts";
import { validateAll } from "./pdf/validate-all.ts";
import type { Tables } from "./report.ts";
import { askXlsxReaders } from "./xlsx/readers.ts";

export type Wish = {
  /** `verapdf`, `defects`, `pdf`, `docx`, `ofd`, `xlsx`. */
  readonly parts: ReadonlySet<string>;
  /** How many made-up reports veraPDF is shown. */
  readonly fuzzed: number;
};

/** Makes the documents, and shows them to everyone. */
export async function prove({ parts, fuzzed }: Wish): Promise<Tables> {
  const reports = await makeReports();
  const letters = makeLetters();
  const has = (part: string) => parts.has(part);
  return {
    ...(has("verapdf") && {
      verapdf: validateAll([
        ...reports.flatMap(({ name, pdf, pdfWithSource }) => [
          { name, file: pdf, profile: "2a" as const },
          { name: `${name}, with source`, file: pdfWithSource, profile: "3a" as const },
        ]),
        ...(await makeOtherPdfs()),
        ...(await makeFuzzedPdfs(fuzzed)),
      ]),
    }),
    ...(has("defects") && { defects: showDefects() }),
    ...(has("pdf") && { pdf: askPdfReaders(reports) }),
    ...(has("docx") && { docx: await askReaders(reports, letters) }),
    ...(has("ofd") && { ofd: askOfdReaders(reports) }),
    ...(has("xlsx") && { xlsx: askXlsxReaders(makeSheets()) }),
  };
}
