import type { ImportOrder, ImportOutcome } from "../../../src/http/makers/importer.ts";
import type { Checked as CheckedReport } from "../../../src/jobs/maker.ts";
import type { Finding } from "../../../src/messages/finding.ts";
import type { Format } from "../../../src/writers/formats.ts";
import type { BoardTasks } from "../board/worker/board-tasks.ts";
import type { PageArea, Target } from "./find-places.ts";
import type { FontPlace } from "./fonts.ts";
import type { PackedFile } from "./pack-files.ts";
import type { Drawn } from "./sheets.ts";

/** A report's JSON, and last year's if there is one. */
export type Order = { readonly text: string; readonly previous?: string };

export type Tasks = BoardTasks & {
  /** Tells the worker where its fonts are, before it makes the first document. */
  readonly open: { readonly input: FontPlace; readonly output: null };
  readonly check: { readonly input: Order; readonly output: Checked };
  readonly make: { readonly input: MakeOrder; readonly output: Made };
  /** Draws a report's pages: as many as are there soon, the others when they are asked for. */
  readonly sheets: { readonly input: Order; readonly output: Drawn | Refused };
  /** @see Drawn.run; undefined when that run is over. */
  readonly moreSheets: { readonly input: number; readonly output: Drawn | undefined };
  /** Where things stand on the pages that were drawn last. */
  readonly places: {
    readonly input: readonly Target[];
    readonly output: readonly (readonly PageArea[])[];
  };
  /** The Excel form, filled with a report; undefined of what is none. */
  readonly form: { readonly input: Order; readonly output: FilledForm | undefined };
  readonly checkSheet: { readonly input: SheetOrder; readonly output: Uint8Array | undefined };
  /** Makes a draft of an old report's file. */
  readonly read: { readonly input: ImportOrder; readonly output: ImportOutcome };
  readonly pack: { readonly input: readonly PackedFile[]; readonly output: Uint8Array };
};

export type MakeOrder = Order & {
  readonly format: Format;
  /** For a look at a report that is not finished yet. */
  readonly force?: boolean;
  /** A mark in the place of what cannot be printed: for a look, not for a file to be kept. */
  readonly marked?: boolean;
  /** Charts of the applications behind the report. */
  readonly charts?: boolean;
};

/** With the files that the sheet is to name. */
export type SheetOrder = Order & { readonly files: readonly PackedFile[] };

export type FilledForm = {
  readonly bytes: Uint8Array;
  /** The office's own tables and pictures, for which the form has no place. */
  readonly tables: number;
  readonly pictures: number;
};

/** Why a document is not made before the font of rare characters is there. */
export const needsRareFont = "needs-rare-font";

export type Checked = CheckedReport & { readonly title?: string };

export type Made =
  | {
      readonly type: "document";
      readonly bytes: Uint8Array;
      readonly fileName: string;
      readonly mediaType: string;
    }
  | Refused;

export type Refused = { readonly type: "refused"; readonly findings: readonly Finding[] };

export type TaskName = keyof Tasks;

export type Call = {
  [Name in TaskName]: {
    readonly id: number;
    readonly name: Name;
    readonly input: Tasks[Name]["input"];
  };
}[TaskName];

export type Reply =
  | { readonly id: number; readonly output: unknown }
  | { readonly id: number; readonly error: string };
