import { sum } from "../../src/document/sum.ts";
import type { MadePdf } from "../documents.ts";
import { askVeraPdf, type Profile } from "./verapdf.ts";

/** What veraPDF says of all files by one profile. */
export type Validated = {
  readonly profile: Profile;
  readonly files: number;
  readonly checks: number;
  /** `name: clauses` of each file that fails. */
  readonly failures: readonly string[];
};

/** Archival by the profile of each, accessible for all. */
export function validateAll(pdfs: readonly MadePdf[]): Validated[] {
  const archival = (["2a", "3a"] as const).map((profile) =>
    validate(
      profile,
      pdfs.filter((pdf) => pdf.profile === profile),
    ),
  );
  return [...archival, validate("ua1", pdfs)];
}

function validate(profile: Profile, pdfs: readonly MadePdf[]): Validated {
  const verdicts = askVeraPdf(
    profile,
    pdfs.map(({ file }) => file),
  );
  const failures = verdicts.flatMap(({ clauses }, index) =>
    clauses.length === 0 ? [] : [`${pdfs[index]?.name}: ${clauses.join(", ")}`],
  );
  const checks = sum(verdicts.map((one) => one.checks));
  return { profile, files: pdfs.length, checks, failures };
}
