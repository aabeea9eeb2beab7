import { parseArgs } from "node:util";
import { startBrowser } from "../tests/browser.ts";
import { chanceFrom } from "../tests/given/chance.ts";
import {
  type Host,
  kindsOf,
  type MarkFormat,
  markFormats,
  openHosts,
  plantAndJudge,
} from "../tests/readers/marks/marked-files.ts";

/**
 * Whether marks beside figures change figures or lose words: `node bench/marks.ts --files 5000`.
 * Every file is a published report with one mark at a figure of a table or of a sentence; a
 * quarter of them each are DOCX, HTML, XLSX, and PDF as a browser prints it (`--formats docx,pdf`).
 */
const { values } = parseArgs({
  options: {
    files: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
    formats: { type: "string", default: markFormats.join() },
  },
});

const opened = await startBrowser();
const totals = { files: 0, figures: 0, asked: 0, wrong: 0, lost: 0 };
const formats = markFormats.filter((format) => values.formats.split(",").includes(format));
for (const format of formats) {
  const hosts = await openHosts(format, opened.browser);
  await plantAll(format, hosts, Math.ceil(Number(values.files) / formats.length));
}
await opened.close();
console.log(
  `${totals.files} files, ${totals.figures} figures: ${totals.asked} asked for, ` +
    `${totals.wrong} wrong or missing without a question; ${totals.lost} words lost.`,
);
process.exitCode = totals.wrong + totals.lost > 0 ? 1 : 0;

async function plantAll(format: MarkFormat, hosts: readonly Host[], count: number): Promise<void> {
  const kinds = kindsOf(format);
  const { browser } = opened;
  for (let number = 0; number < count; number++) {
    const chance = chanceFrom(Number(values.seed) * 1_000_000 + number);
    const host = hosts[Math.floor(chance() * hosts.length)] as Host;
    const kind = kinds[number % kinds.length] ?? "";
    const where = chance() < 0.5 ? "cell" : "sentence";
    const judged = await plantAndJudge(host, { kind, where, chance, browser });
    totals.files++;
    totals.figures += judged.figures;
    totals.asked += judged.asked;
    totals.wrong += judged.wrong.length;
    totals.lost += judged.lost.length;
    for (const one of [...judged.wrong, ...judged.lost]) {
      console.error(format, host.name, kind, where, number, one);
    }
  }
  console.log(`${format}: ${count} files, ${kinds.length} kinds of marks`);
}
