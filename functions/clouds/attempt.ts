import { GenerationError } from "../../src/messages/generation-error.ts";
import { Problem } from "../../src/messages/problems/problem.ts";
import { problemTexts } from "../../src/messages/problems/problems.ts";
import { log, logFailure } from "../serverless/log.ts";
import { aboutError } from "../surroundings/about-error.ts";
import type { Work } from "./work.ts";

/** Told to a platform, which shows it to those who look after the function. */
export type Told = { readonly errorType: string; readonly errorMessage: string };

/** Works on an event. @returns what went wrong, for an event that has to come again. */
export async function attempt(work: Work, event: string): Promise<Told | undefined> {
  try {
    await work(event);
    return undefined;
  } catch (error) {
    const told = tellOf(error);
    if (told) log({ level: "error", event: "event-refused", ...told });
    else logFailure("event-failed", error);
    return told ?? { errorType: aboutError(error).name, errorMessage: "" };
  }
}

/** Messages of ours; others may hold what is in a report. */
function tellOf(error: unknown): Told | undefined {
  if (error instanceof GenerationError) {
    return { errorType: error.code, errorMessage: error.message };
  }
  if (!(error instanceof Problem)) return undefined;
  const { title, detail } = problemTexts(error.code, error.blanks, "zh-CN");
  return { errorType: error.code, errorMessage: `${title}：${detail}` };
}
