import { createHash } from "node:crypto";
import { errorsIn, type Finding } from "../messages/finding.ts";
import { Problem } from "../messages/problems/problem.ts";
import type { ProblemCode } from "../messages/problems/problems.ts";
import type { Format } from "../writers/formats.ts";
import type { JobRequest } from "./job.ts";
import type { CheckOrder, Maker, PictureMap } from "./maker.ts";
import { whenFree } from "./when-free.ts";

/** What became of one report: its files, or why there are none. */
export type ItemOutcome = MadeItem | RefusedItem;

type MadeItem = {
  readonly type: "made";
  readonly files: readonly MadeFile[];
  readonly findings: readonly Finding[];
};

type RefusedItem = { readonly type: "refused"; readonly problem: ItemProblem };

export type MadeFile = {
  readonly format: Format;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
};

/** A problem as data, to be kept. */
export type ItemProblem = {
  readonly code: ProblemCode;
  readonly blanks: Readonly<Record<string, string | number>>;
  readonly findings: readonly Finding[];
};

/** What a report is to be made into. */
export type Wish = Pick<JobRequest, "formats" | "options">;

/** A report as it came, and the files of its pictures. */
export type GivenReport = { readonly file: Uint8Array; readonly pictures?: PictureMap };

export type ItemTools = {
  readonly maker: Maker;
  /** The order for a report's bytes. @throws {Problem} when they are beyond the limits. */
  readonly readOrder: (report: GivenReport, options: Wish["options"]) => CheckOrder;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Told of errors that are ours; never of a report's contents. */
  readonly tellDefect: (error: unknown) => void;
};

/**
 * Makes one report in every format that is wished for, or says why it cannot be made.
 *
 * An error of ours is an outcome, too: tried again it would come again, and hold up the others.
 */
export async function makeItem(
  report: GivenReport,
  wish: Wish,
  tools: ItemTools,
): Promise<ItemOutcome> {
  try {
    return await makeAll(tools.readOrder(report, wish.options), wish.formats, tools);
  } catch (error) {
    if (error instanceof Problem) return refused(error);
    tools.tellDefect(error);
    return refused(new Problem("item-failed", {}));
  }
}

/** The outcome of a report that there is no use in trying again. */
export function refused({ code, blanks, findings }: Problem): RefusedItem {
  return { type: "refused", problem: { code, blanks, findings } };
}

async function makeAll(
  order: CheckOrder,
  formats: readonly Format[],
  tools: ItemTools,
): Promise<ItemOutcome> {
  const files: MadeFile[] = [];
  let findings: readonly Finding[] = [];
  for (const format of formats) {
    const made = await whenFree(() => tools.maker.make({ ...order, format }), tools.pause);
    if (made.type === "refused") return refused(reportErrors(made.findings));
    findings = made.findings;
    const { bytes, fileName, mediaType } = made;
    files.push({ format, fileName, mediaType, sha256: sha256(bytes), bytes });
  }
  return { type: "made", files, findings };
}

function reportErrors(findings: readonly Finding[]): Problem {
  const count = errorsIn(findings).length;
  return new Problem("report-errors", { count }, { findings });
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
