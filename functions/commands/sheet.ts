import { createHash } from "node:crypto";
import { basename, resolve } from "node:path";
import { letters, officialLook } from "#templates";
import {
  type CheckSheet,
  type HashedFile,
  makeCheckSheet,
} from "../../src/check-sheet/check-sheet.ts";
import { sheetLook } from "../../src/check-sheet/sheet-look.ts";
import { checkSheetTree } from "../../src/check-sheet/sheet-tree.ts";
import type { Resources } from "../../src/generate.ts";
import { jsonText } from "../../src/messages/json-file.ts";
import { rulesOff } from "../../src/report/check-figures.ts";
import { type CheckedReport, checkReport } from "../../src/report/check-report.ts";
import type { Reported } from "../../src/report/checks/subject.ts";
import { readJsonBytes } from "../../src/report/json/read-json.ts";
import type { CompiledTemplate } from "../../src/template/fill-template.ts";
import { write } from "../../src/writers/formats.ts";
import { readInput } from "./terminal/file-error.ts";
import { saveFile } from "./terminal/save-file.ts";
import type { Terminal } from "./terminal/terminal.ts";
import type { Call } from "./words/call.ts";
import { UsageError } from "./words/usage-error.ts";

type Around = {
  readonly call: Call;
  readonly resources: Resources;
  readonly terminal: Terminal;
};

/** @throws {UsageError} where the sheet would be written over what it is made from. */
export function refuseSheetOver({ sheet, files, made, previous }: Call): void {
  if (sheet === undefined) return;
  const read = [...files, ...made, ...(previous === undefined ? [] : [previous])];
  if (read.some((file) => resolve(file) === resolve(sheet))) {
    throw new UsageError("sheetOver", { file: sheet });
  }
}

/** The check sheet of one report, as a page or as data. */
export async function saveSheet(
  checked: readonly (CheckedReport & { readonly file: string })[],
  file: string,
  { call, resources, terminal }: Around,
): Promise<void> {
  const [one, ...others] = checked;
  const subject = one && reported(one);
  if (!one || !subject || others.length > 0) throw new UsageError("sheetOne", {});
  const sheet = makeCheckSheet({
    ...subject,
    findings: one.findings,
    previous: readPrevious(call, resources),
    used: {
      editions: resources.editions.map(({ edition }) => edition),
      off: rulesOff(call.options),
    },
    files: [one.file, ...call.made].map(hash),
  });
  saveFile(file, await bytesOf(sheet, file, resources));
  terminal.say("written", { file });
}

async function bytesOf(
  sheet: CheckSheet,
  file: string,
  resources: Resources,
): Promise<string | Uint8Array> {
  if (/\.json$/i.test(file)) return jsonText(sheet);
  const template = letters.sheetTemplate as CompiledTemplate;
  const tree = checkSheetTree(sheet, {
    template,
    texts: letters.sheetTexts,
    has: resources.fontSet.has,
  });
  return write("pdf", tree, { ...resources, look });
}

const look = sheetLook(officialLook, letters.sheetLook);

function reported({ report, edition }: CheckedReport): Reported | undefined {
  return report && edition && { report, edition };
}

function readPrevious({ previous }: Call, resources: Resources): Reported | undefined {
  if (previous === undefined) return undefined;
  return reported(checkReport(readJsonBytes(readInput(previous)), resources));
}

function hash(file: string): HashedFile {
  const sha256 = createHash("sha256").update(readInput(file)).digest("hex");
  return { file: basename(file), sha256 };
}
