import type { RollupWish } from "../../collect/rolled-up.ts";
import { decodeJson } from "../../report/json/decode-json.ts";
import { firstYear, isDate } from "../../report/read/date.ts";
import { answerWithJob, formatsOf, type JobKind } from "../calls/batches.ts";
import type { HttpContext } from "../environment.ts";
import { Problem } from "../problem.ts";
import type { Services } from "../services.ts";
import type { Beside } from "../upload/read-batch.ts";
import { isOn } from "../upload/read-query.ts";
import { isArchive } from "./is-archive.ts";

/** `POST /v1/rollups`: many units' reports in, a job out that adds them up. */
export async function answerRollup(context: HttpContext, services: Services): Promise<Response> {
  return await answerWithJob(context, services, rollupKind);
}

/** With the command line's names and values. */
export const rollupParameters = ["agency", "year", "without-failing", "deadline"] as const;

const rollupKind: JobKind = {
  parameters: rollupParameters,
  besides: ["previous", "against"],
  isArchive,
  wishOf: (given, beside) => ({ formats: formatsOf(given, []), rollup: wishOf(given, beside) }),
};

function wishOf(given: URLSearchParams, { previous, against }: Beside): RollupWish {
  const agency = once(given, "agency", { is: (value) => value.trim() !== "", expected: "…" });
  const year = once(given, "year", { is: isYear, expected: `${firstYear}—9999` });
  const deadline = once(given, "deadline", { is: isDate, expected: "YYYY-MM-DD" });
  return {
    withoutFailing: isOn(given, "without-failing"),
    ...(agency !== undefined && { agency }),
    ...(year !== undefined && { year: Number(year) }),
    ...(deadline !== undefined && { deadline }),
    // Where one cannot be decoded, the check says that it cannot be read.
    ...(previous && { previous: decodeJson(previous).text ?? "" }),
    ...(against && { against: decodeJson(against).text ?? "" }),
  };
}

function isYear(value: string): boolean {
  return /^\d{4}$/.test(value) && Number(value) >= firstYear;
}

type Rule = { readonly is: (value: string) => boolean; readonly expected: string };

/** @throws {Problem} `query-value` when it is another value, or stands twice. */
function once(given: URLSearchParams, name: string, { is, expected }: Rule): string | undefined {
  const all = given.getAll(name);
  if (all.length === 0) return undefined;
  const [value = ""] = all;
  if (all.length === 1 && is(value)) return value;
  throw new Problem("query-value", { name, given: all.join(", "), expected });
}
