import { readOfd } from "./ofd-file.ts";
import type { Made, Rule } from "./rule.ts";
import { documentRules } from "./rules/document-rules.ts";
import { fontRules } from "./rules/font-rules.ts";
import { geometryRules } from "./rules/geometry-rules.ts";
import { idRules } from "./rules/id-rules.ts";
import { packageRules } from "./rules/package-rules.ts";
import { paintRules } from "./rules/paint-rules.ts";
import { pictureRules } from "./rules/picture-rules.ts";
import { sisterRules } from "./rules/sister-rules.ts";
import { textRules } from "./rules/text-rules.ts";
import { xmlRules } from "./rules/xml-rules.ts";

/** A demand that is not met, and where. */
export type Violation = Pick<Rule, "number" | "demand"> & { readonly where: string };

/**
 * What GB/T 33190-2016 and readers in use demand of the kind of OFD we write, and what it was made
 * from. Where the standard allows what we never do, our rules forbid it.
 */
export const rules: readonly Rule[] = [
  ...packageRules,
  ...xmlRules,
  ...idRules,
  ...geometryRules,
  ...textRules,
  ...fontRules,
  ...paintRules,
  ...documentRules,
  ...sisterRules,
  ...pictureRules,
];

export function validateOfd(bytes: Uint8Array, made: Made): Violation[] {
  const ofd = readOfd(bytes);
  return rules.flatMap(({ number, demand, broken }) =>
    broken(ofd, made).map((where) => ({ number, demand, where })),
  );
}
