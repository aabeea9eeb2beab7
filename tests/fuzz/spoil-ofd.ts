import { GenerationError } from "../../src/messages/generation-error.ts";
import { importReport } from "../../src/readers/import-report.ts";
import { type Chance, chanceFrom } from "../given/chance.ts";
import { editions, sample } from "../given/reports.ts";
import { ofdReport, programs } from "../readers/ofd/ofd-report.ts";
import { officeFile, type Parts } from "../readers/office-file.ts";
import { pick } from "../report/repair/random-report.ts";
import { spoilBytes } from "./spoil-bytes.ts";

const known = editions.map(({ edition }) => edition);
const reports = Object.values(programs).map((program) => ofdReport(sample("2021"), program));

/**
 * Imports an OFD of one of the programs, spoilt in a way that the seed stands for.
 * @returns the code with which it was refused, or `read`.
 * @throws whatever else goes wrong.
 */
export async function importSpoiltOfd(seed: number): Promise<string> {
  const chance = chanceFrom(seed);
  const parts = reports[seed % reports.length] as Parts;
  const way = pick([spoilPackage, spoilValues, spoilNames], chance);
  try {
    await importReport(await way(parts, chance), { editions: known });
    return "read";
  } catch (error) {
    if (error instanceof GenerationError) return error.code;
    throw error;
  }
}

async function spoilPackage(parts: Parts, chance: Chance): Promise<Uint8Array> {
  return spoilBytes(await officeFile(parts), chance);
}

/** What a reader may stumble at, where a number, a path or a text stands. */
const strange = [
  "NaN",
  "1e999",
  "-1e300",
  "1e6",
  "",
  "0 0",
  "999999999",
  "g 99999999999 1",
  "g -1 2",
  "g",
  "__proto__",
  "constructor",
  "../../../etc/passwd",
  "http://127.0.0.1/",
  "/Doc_0/Document.xml",
];

/** Attributes, texts and elements, one to five of them in one part. */
async function spoilValues(parts: Parts, chance: Chance): Promise<Uint8Array> {
  const name = pick(Object.keys(parts), chance);
  let text = String(parts[name as keyof Parts]);
  for (let time = 0; time < 1 + chance() * 5; time++) text = spoilText(text, chance);
  return await officeFile({ ...parts, [name]: text });
}

function spoilText(text: string, chance: Chance): string {
  const [places, make] = pick(
    [
      [/"[^"]*"/g, () => `"${pick(strange, chance)}"`],
      [/>[^<]+</g, () => `>${pick(strange, chance)}<`],
      [/<[^>]*>/g, () => ""],
      [/<[^>]*>/g, (found: string) => found + found],
    ] as const,
    chance,
  );
  const all = [...text.matchAll(places)];
  if (all.length === 0) return text;
  const found = pick(all, chance);
  return text.slice(0, found.index) + make(found[0]) + text.slice(found.index + found[0].length);
}

/** Parts that are missing, elsewhere, or another one. */
async function spoilNames(parts: Parts, chance: Chance): Promise<Uint8Array> {
  const entries = Object.entries(parts);
  const [name, part] = pick(entries, chance);
  const others = Object.fromEntries(entries.filter(([one]) => one !== name));
  const [, other] = pick(entries, chance);
  return await officeFile(
    pick([others, { ...others, [`x/${name}`]: part }, { ...others, [name]: other }], chance),
  );
}
