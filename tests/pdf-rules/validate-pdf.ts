import type { PdfFile } from "./pdf-file.ts";
import { readFile } from "./read-file.ts";
import { openPdf, type Rule } from "./rule.ts";
import { annotationRules } from "./rules/annotation-rules.ts";
import { attachmentRules } from "./rules/attachment-rules.ts";
import { catalogRules } from "./rules/catalog-rules.ts";
import { colourRules } from "./rules/colour-rules.ts";
import { contentRules } from "./rules/content-rules.ts";
import { elementRules } from "./rules/element-rules.ts";
import { fileRules } from "./rules/file-rules.ts";
import { fontRules } from "./rules/font-rules.ts";
import { forbiddenRules } from "./rules/forbidden-rules.ts";
import { imageRules } from "./rules/image-rules.ts";
import { limitRules } from "./rules/limit-rules.ts";
import { metadataRules } from "./rules/metadata-rules.ts";
import { outlineRules } from "./rules/outline-rules.ts";
import { outputIntentRules } from "./rules/output-intent-rules.ts";
import { schemaRules } from "./rules/schema-rules.ts";
import { structureRules } from "./rules/structure-rules.ts";
import { tableRules } from "./rules/table-rules.ts";
import { unicodeRules } from "./rules/unicode-rules.ts";

/** A demand that is not met, and where. */
export type Violation = Pick<Rule, "clauses" | "demand"> & { readonly where: string };

/**
 * All that PDF/A-2a, PDF/A-3a and PDF/UA-1 demand of the kind of PDF we write. Where a standard
 * allows what we never do, our rules forbid it: the rest of the validator need not know it.
 */
export const rules: readonly Rule[] = [
  ...fileRules,
  ...limitRules,
  ...metadataRules,
  ...schemaRules,
  ...outputIntentRules,
  ...colourRules,
  ...imageRules,
  ...contentRules,
  ...fontRules,
  ...unicodeRules,
  ...structureRules,
  ...elementRules,
  ...tableRules,
  ...catalogRules,
  ...outlineRules,
  ...forbiddenRules,
  ...annotationRules,
  ...attachmentRules,
];

/** Checks a finished PDF: archival (ISO 19005-2 and -3, level A), accessible (ISO 14289-1). */
export function validatePdf(pdf: Uint8Array): Violation[] {
  return validateFile(readFile(pdf));
}

export function validateFile(file: PdfFile): Violation[] {
  const pdf = openPdf(file);
  return rules.flatMap(({ clauses, demand, broken }) =>
    broken(pdf).map((where) => ({ clauses, demand, where })),
  );
}
