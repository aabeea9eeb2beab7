import { GenerationError } from "../../src/messages/generation-error.ts";
import type { Variables } from "../surroundings/variables.ts";

/** The headers by which stores write only what is not there yet. */
const headers = [
  "if-none-match",
  "x-oss-forbid-overwrite",
  "x-cos-forbid-overwrite",
  "x-obs-forbid-overwrite",
] as const;

export type ExclusiveBy = (typeof headers)[number];

const name = "NIANBAO_STORE_EXCLUSIVE";

/**
 * The header that `NIANBAO_STORE_EXCLUSIVE` names; the one of S3 when it is not set.
 * @throws {GenerationError} `SETTING-FORMATS`
 */
export function readExclusiveBy({ [name]: given = "" }: Variables): ExclusiveBy {
  const found = headers.find((header) => header === (given || "if-none-match"));
  if (found !== undefined) return found;
  throw new GenerationError("SETTING-FORMATS", { name, given, formats: headers.join("、") });
}
