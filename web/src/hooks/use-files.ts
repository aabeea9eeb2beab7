import { useState } from "preact/hooks";
import type { Language } from "../../../src/messages/sentences.ts";
import { isRecord } from "../../../src/report/read/input.ts";
import { type BatchFile, type BatchText, parse, readBatchFile } from "../batch.ts";
import { type Draft, isEmpty } from "../draft/draft.ts";
import { beginWith, isOfLastYear } from "../draft/last-year/last-year.ts";
import { newId } from "../draft/new-id.ts";
import { readDraft } from "../draft/read-draft.ts";
import { importedDraft } from "../draft/remarks.ts";
import type { Action, Previous } from "../draft/state.ts";
import { writeDraft } from "../draft/write-draft.ts";
import type { Say } from "../messages/say.ts";
import { takenOverSentence } from "../messages/taken-over.ts";
import { reportWithPictures, withPictures } from "../paste/picture-files.ts";
import { readFile } from "../read-file.ts";
import type { Ask } from "../worker/ask.ts";

type Around = {
  readonly draft: Draft;
  readonly step: string;
  /** Those that a report may be of. */
  readonly years: readonly number[];
  readonly checker: Ask;
  readonly say: Say;
  readonly language: Language;
  readonly dispatch: (action: Action) => void;
  readonly go: (step: string) => void;
  readonly announce: (text: string) => void;
};

export type Files = {
  readonly batch: readonly BatchFile[];
  readonly open: (draft: Draft, previous?: Previous) => void;
  readonly openFiles: (files: readonly File[]) => Promise<void>;
  readonly openPrevious: (file: File) => Promise<void>;
};

/** A report's fields and JSON text; of a file that gives none, the reason in a sentence. */
type Opened =
  | { readonly draft: Draft; readonly text: string; readonly isDated: boolean }
  | { readonly draft: undefined; readonly reason: string };

/** What becomes of files: one is opened, last year's is put beside it, several make a batch. */
export function useFiles(around: Around): Files {
  const { draft, step, years, checker, say, dispatch, go, announce } = around;
  const [batch, setBatch] = useState<readonly BatchFile[]>([]);

  const open: Files["open"] = (one, previous) => {
    dispatch({ type: "open", draft: one, previous });
    go("basics");
  };

  const putBeside = (name: string, last: Draft, text: string) => {
    const previous: Previous = { name, year: last.year, text, cells: last.cells };
    dispatch({ type: "previous", previous });
    dispatch({ type: "edit", change: (now) => beginWith(now, previous, years) });
    announce(besideSentence({ name, last, begun: beginWith(draft, previous, years) }, say));
  };

  const openPrevious = async (file: File) => {
    const opened = await openFile(file, around);
    if (!opened.draft) announce(opened.reason);
    else if (opened.isDated) putBeside(file.name, opened.draft, opened.text);
    else announce(say("previousUndated", { name: file.name }));
  };

  const openBatch = async (files: readonly File[]) => {
    go("batch");
    const texts = await mapInTurn(files, (file) => batchTextOf(file, around));
    setBatch(await Promise.all(texts.map((one) => readBatchFile(one, checker))));
  };

  const openOne = async (file: File, pictures: readonly File[] = []) => {
    const opened = await openFile(file, around, pictures);
    if (!opened.draft) {
      announce(opened.reason);
    } else if (opened.isDated && isOfLastYear(opened.draft, draft) && !isEmpty(draft)) {
      putBeside(file.name, opened.draft, opened.text);
    } else {
      open(opened.draft);
      announce(openedSentence(file.name, opened.draft, say));
    }
  };

  const openFiles = async (files: readonly File[]) => {
    const [file] = files;
    const whole = reportWithPictures(files);
    if (whole && step !== "batch") await openOne(whole.report, whole.pictures);
    else if (file && files.length === 1 && step !== "batch") await openOne(file);
    else if (file) await openBatch(files);
  };

  return { batch, open, openFiles, openPrevious };
}

/** Report JSON is taken as it is; whatever else it may be is read by the readers of old reports. */
async function openFile(
  file: File,
  around: Around,
  pictures: readonly File[] = [],
): Promise<Opened> {
  const { name } = file;
  const { say } = around;
  if (isJson(file)) {
    const text = await file.text();
    const draft = readDraft(await withPictures(parse(text), pictures), newId());
    return draft ? { draft, text, isDated: true } : { draft, reason: say("fileUnknown", { name }) };
  }
  around.announce(say("fileReading", { name }));
  try {
    const read = await readFile(file, around);
    if (read.type === "refused") return refused(name, read.sentence, say);
    const draft = importedDraft(read, newId(), around.draft.year);
    const isDated = isRecord(read.report) && read.report.year !== undefined;
    if (draft) return { draft, text: writeDraft(draft), isDated };
    return refused(name, say("fileUnknown", { name }), say);
  } catch (error) {
    return refused(name, error instanceof Error ? error.message : "", say);
  }
}

function isJson({ name, type }: File): boolean {
  return /\.json$/i.test(name) || type === "application/json";
}

function refused(name: string, reason: string, say: Say): Opened {
  return { draft: undefined, reason: say("fileRefused", { name, reason }) };
}

async function batchTextOf(file: File, around: Around): Promise<BatchText> {
  const { name } = file;
  if (isJson(file)) return { name, text: await file.text() };
  const opened = await openFile(file, around);
  if (!opened.draft) return { name, text: "" };
  const { remarks = [] } = opened.draft;
  return { name, text: opened.text, remarks };
}

/** One after another: each takes a worker of its own. */
async function mapInTurn<From, To>(
  list: readonly From[],
  change: (one: From) => Promise<To>,
): Promise<To[]> {
  const changed: To[] = [];
  for (const one of list) changed.push(await change(one));
  return changed;
}

function openedSentence(name: string, { remarks }: Draft, say: Say): string {
  if (!remarks) return say("fileOpened", { name });
  return say("fileImported", { name, count: remarks.length });
}

type Beside = { readonly name: string; readonly last: Draft; readonly begun: Draft };

/** The year that it sets comes first: everything else follows from it. */
function besideSentence({ name, last, begun }: Beside, say: Say): string {
  const { year, remarks = [] } = last;
  const { takenOver } = begun;
  const doubts = remarks.length > 0;
  return [
    ...(takenOver?.isYearSet ? [say("yearSet", { last: year, year: begun.year })] : []),
    ...(doubts ? [say("previousDoubts", { year, name, count: remarks.length })] : []),
    ...(takenOver ? [takenOverSentence(takenOver, say)] : []),
    ...(takenOver || doubts ? [] : [say("previousIs", { name, year })]),
  ].join(" ");
}
