import type { Edition } from "../../../src/edition/edition.ts";
import { fileNameOf } from "../../../src/generate.ts";
import { type Format, fileEndings, formats } from "../../../src/writers/formats.ts";

/**
 * The format of a file that is named like a document of the sum: read as a unit's report, it would
 * count all others a second time.
 */
export function formatOfSum(
  file: string,
  agency: string,
  editions: readonly Edition[],
): Format | undefined {
  const years = file.match(/\d{4}/g) ?? [];
  const names = editions.flatMap(({ title }) =>
    years.map((year) => fileNameOf(title.replace("{agency}", agency).replace("{year}", year))),
  );
  return formats.find((format) => names.some((name) => file === name + fileEndings[format]));
}
