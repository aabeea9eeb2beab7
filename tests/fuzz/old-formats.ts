import { readFileSync } from "node:fs";
import { GenerationError } from "../../src/messages/generation-error.ts";
import { importReport } from "../../src/readers/import-report.ts";
import { chanceFrom } from "../given/chance.ts";
import { editions } from "../given/reports.ts";
import { spoilOffice } from "./spoil-office.ts";

const known = editions.map(({ edition }) => edition);

export const oldFormats = ["sample.doc", "sample.rtf", "sample.odt", "form.xls"].map((name) => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(`../readers/old-formats/${name}`, import.meta.url))),
}));

/**
 * Imports one of the files, spoilt in a way that the seed stands for.
 * @returns the code with which it was refused, or `read`.
 * @throws whatever else goes wrong.
 */
export async function importSpoilt(seed: number): Promise<string> {
  const { bytes } = oldFormats[seed % oldFormats.length] as (typeof oldFormats)[number];
  const spoilt = await spoilOffice(bytes, chanceFrom(seed));
  try {
    await importReport(spoilt, { editions: known });
    return "read";
  } catch (error) {
    if (error instanceof GenerationError) return error.code;
    throw error;
  }
}
