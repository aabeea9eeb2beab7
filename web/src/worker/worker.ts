import "../../portable/young-functions.ts";
import { editions, officialLook } from "#templates";
import { readEdition } from "../../../src/edition/read-edition.ts";
import { generate, type Resources } from "../../../src/generate.ts";
import { inThreadImporter } from "../../../src/http/in-thread-importer.ts";
import { GenerationError } from "../../../src/messages/generation-error.ts";
import { checkReport } from "../../../src/report/check-report.ts";
import { readJson } from "../../../src/report/read-json.ts";
import type { CompiledTemplate } from "../../../src/template/fill-template.ts";
import { hasCharacter, openFonts, wordFonts } from "./fonts.ts";
import { packFiles } from "./pack-files.ts";
import { picturesOf } from "./pictures.ts";
import {
  type Call,
  type Checked,
  type Made,
  type MakeOrder,
  needsRareFont,
  type Order,
  type Reply,
} from "./tasks.ts";
import { withMarks } from "./with-marks.ts";

const known = editions.map((files) => ({
  edition: readEdition(files),
  template: files.template as CompiledTemplate,
}));

let resources: Resources | undefined;

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
      resources = {
        editions: known,
        look: officialLook,
        fontSet: openFonts(call.input),
        wordFonts,
        wordFrame: async () => (await import("#word-frame")).wordFrame,
      };
      return null;
    case "check":
      return check(call.input);
    case "make":
      return make(call.input);
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
  if (!resources) throw new Error("the fonts are not opened yet");
  try {
    const given = readJson(text);
    const json = marked ? withMarks(given, hasCharacter) : given;
    const pictures = await picturesOf(json);
    const options = { ...optionsOf(previous), force, charts, pictures };
    const { bytes, fileName, mediaType } = await generate(
      json,
      format,
      { ...resources, fontSet: { ...resources.fontSet, has: hasCharacter } },
      options,
    );
    return { type: "document", bytes, fileName, mediaType };
  } catch (error) {
    if (!(error instanceof GenerationError)) throw error;
    // Of the fonts of the page only that one may lie elsewhere.
    if (error.code === "FONT-ROLE") throw new Error(needsRareFont);
    return { type: "refused", findings: error.findings };
  }
}

function optionsOf(previous: string | undefined) {
  return previous === undefined ? {} : { previous: readJson(previous) };
}
