import "../../portable/young-functions.ts";
import { editions, officialLook } from "#templates";
import { once } from "../../../src/document/once.ts";
import { readEdition } from "../../../src/edition/read-edition.ts";
import { generate, prepare, type Resources } from "../../../src/generate.ts";
import { inThreadImporter } from "../../../src/http/makers/in-thread-importer.ts";
import { GenerationError } from "../../../src/messages/generation-error.ts";
import { checkReport } from "../../../src/report/check-report.ts";
import { readJson } from "../../../src/report/json/read-json.ts";
import { pictureCount } from "../../../src/report/own/read-pictures.ts";
import type { CompiledTemplate } from "../../../src/template/fill-template.ts";
import { type FontPlace, hasCharacter, openFonts, wordFonts } from "./fonts.ts";
import { packFiles } from "./pack-files.ts";
import { picturesOf } from "./pictures.ts";
import type { Drawn, SheetDesk } from "./sheets.ts";
import {
  type Call,
  type Checked,
  type FilledForm,
  type Made,
  type MakeOrder,
  needsRareFont,
  type Order,
  type Refused,
  type Reply,
  type SheetOrder,
} from "./tasks.ts";
import { withMarks } from "./with-marks.ts";

const known = editions.map((files) => ({
  edition: readEdition(files),
  template: files.template as CompiledTemplate,
}));

let resources: Resources | undefined;
let sheetDesk: SheetDesk | undefined;
let tablesOfFonts: () => Promise<void> = async () => {};

addEventListener("message", async ({ data }: MessageEvent<Call>) => {
  postMessage(await reply(data));
});

async function reply(call: Call): Promise<Reply> {
  try {
    return { id: call.id, output: await perform(call) };
  } catch (error) {
    return { id: call.id, error: String(error) };
  }
}

async function perform(call: Call): Promise<unknown> {
  switch (call.name) {
    case "open":
      return open(call.input);
    case "check":
      return check(call.input);
    case "make":
      return make(call.input);
    case "sheets":
      return drawSheets(call.input);
    case "moreSheets":
      return orRareFont(async () => sheetDesk?.drawMore(call.input));
    case "places":
      return sheetDesk?.places(call.input) ?? call.input.map(() => []);
    case "form":
      return form(call.input);
    case "checkSheet":
      return checkSheet(call.input);
    case "read":
      return inThreadImporter(known.map(({ edition }) => edition)).importFile(call.input);
    case "pack":
      return packFiles(call.input);
    case "boardHold":
    case "boardJudge":
    case "boardDetail":
    case "boardMatrix":
    case "boardLetter":
    case "boardSum":
    case "boardUnzip":
      return (await import("../board/worker/perform-board.ts")).performBoard(call);
  }
}

function open(place: FontPlace): null {
  const { fontSet, fetchTables } = openFonts(place);
  resources = {
    editions: known,
    look: officialLook,
    fontSet: { ...fontSet, has: hasCharacter },
    wordFonts,
    wordFrame: async () => (await import("#word-frame")).wordFrame,
  };
  tablesOfFonts = once(fetchTables);
  sheetDesk = undefined;
  return null;
}

/** The same check that the command line and the server make; it needs no font. */
async function check({ text, previous }: Order): Promise<Checked> {
  const checker = { editions: known, fontSet: { has: hasCharacter } };
  const json = readJson(text);
  const { report, edition, findings, suggestions } = checkReport(json, checker, {
    ...optionsOf(previous),
    pictures: await picturesOf(json),
  });
  return {
    ...(edition ? { edition: edition.id } : {}),
    ...(report ? { title: report.title } : {}),
    findings,
    suggestions,
  };
}

async function make({
  text,
  previous,
  format,
  force = false,
  charts = false,
  marked = false,
}: MakeOrder): Promise<Made> {
  const json = marked ? withMarks(readJson(text), hasCharacter) : readJson(text);
  const pictures = await picturesOf(json);
  const options = { ...optionsOf(previous), force, charts, pictures };
  return await orRefused(async () => {
    const { bytes, fileName, mediaType } = await generate(json, format, opened(), options);
    return { type: "document", bytes, fileName, mediaType };
  });
}

/** The pages of a report as it stands, mistakes and all; what cannot be printed is marked. */
async function drawSheets({ text }: Order): Promise<Drawn | Refused> {
  const fetched = tablesOfFonts();
  const json = withMarks(readJson(text), hasCharacter);
  const pictures = await picturesOf(json);
  return await orRefused(async () => {
    const report = prepare(json, opened(), { force: true, pictures });
    const { openSheetDesk } = await import("./sheets.ts");
    await fetched;
    sheetDesk ??= openSheetDesk(opened());
    return await sheetDesk.draw(report);
  });
}

async function form({ text }: Order): Promise<FilledForm | undefined> {
  const json = readJson(text);
  const checked = checkReport(json, opened(), { pictures: await picturesOf(json) });
  const { fillForm } = await import("./other-files.ts");
  return await fillForm(checked, pictureCount(json));
}

async function checkSheet({ text, previous, files }: SheetOrder): Promise<Uint8Array | undefined> {
  const json = readJson(text);
  const options = { ...optionsOf(previous), pictures: await picturesOf(json) };
  const checked = checkReport(json, opened(), options);
  const { printCheckSheet } = await import("./other-files.ts");
  return await orRareFont(() => printCheckSheet(checked, { files, resources: opened() }));
}

/** @throws {Error} before the fonts were opened. */
function opened(): Resources {
  if (!resources) throw new Error("the fonts are not opened yet");
  return resources;
}

async function orRefused<Output>(work: () => Promise<Output>): Promise<Output | Refused> {
  try {
    return await orRareFont(work);
  } catch (error) {
    if (!(error instanceof GenerationError)) throw error;
    return { type: "refused", findings: error.findings };
  }
}

/** Of the fonts of the page only that one may lie elsewhere. */
async function orRareFont<Output>(work: () => Promise<Output>): Promise<Output> {
  try {
    return await work();
  } catch (error) {
    const isMissing = error instanceof GenerationError && error.code === "FONT-ROLE";
    throw isMissing ? new Error(needsRareFont) : error;
  }
}

function optionsOf(previous: string | undefined) {
  return previous === undefined ? {} : { previous: readJson(previous) };
}
