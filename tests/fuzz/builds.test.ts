import { expect, it } from "vitest";
import { openResources } from "../../functions/materials/resources.ts";
import { buildReport } from "./fuzz-build.ts";
import { hostileReport } from "./hostile-report.ts";
import { findMergedMistakes } from "./merge-docx.ts";

const builds = 60;

it(`makes ${builds} reports of hostile texts: every file is valid, and no text is lost`, async () => {
  const resources = openResources();
  const made: Uint8Array[] = [];
  const mistakes: string[] = [];
  let refused = 0;
  for (let seed = 0; made.length < builds; seed += 1) {
    const built = await buildReport(hostileReport(seed), resources);
    if (built.type === "refused") refused += 1;
    else made.push(built.docx);
    if (built.type === "made")
      mistakes.push(...built.mistakes.map((one) => `seed ${seed}: ${one}`));
  }

  expect(mistakes).toEqual([]);
  expect(await findMergedMistakes(made)).toEqual([]);
  console.log(`${made.length} reports as DOCX, PDF, OFD and HTML, ${refused} refused by name`);
});
