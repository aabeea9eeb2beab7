import type { Finding } from "../../src/messages/finding.ts";
import { jsonFile } from "../../src/messages/json-file.ts";
import { toldFindings } from "../../src/messages/print-finding.ts";
import type { Language } from "../../src/messages/sentences.ts";
import { isRecord } from "../../src/report/read/input.ts";
import type { Remark } from "./draft/remark.ts";
import type { Ask } from "./worker/ask.ts";
import type { PackedFile } from "./worker/pack-files.ts";
import type { MakeOrder } from "./worker/tasks.ts";

/** One of several reports, and what the check says of it. */
export type BatchFile = {
  readonly name: string;
  readonly text: string;
  readonly state: "ok" | "bad" | "asked" | "unreadable";
  readonly agency: string;
  readonly year: string;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly Finding[];
  /** Of a file that was no report JSON. */
  readonly remarks: readonly Remark[];
};

/** A report's JSON text, as it was or made of another file. */
export type BatchText = {
  readonly name: string;
  readonly text: string;
  readonly remarks?: readonly Remark[];
};

/** A report made of another file is not printed before a person has answered what was asked. */
export async function readBatchFile(
  { name, text, remarks = [] }: BatchText,
  checker: Ask,
): Promise<BatchFile> {
  const value = parse(text);
  const { findings } = await checker("check", { text });
  const number = (severity: string) => findings.filter((one) => one.severity === severity).length;
  const isReport = isRecord(value) && "year" in value;
  const errors = number("error");
  return {
    name,
    text,
    state: stateOf({ isReport, isAsked: remarks.length > 0, errors }),
    remarks,
    agency: isReport ? String(value.agency ?? "") : "",
    year: isReport ? String(value.year) : "",
    errors,
    warnings: number("warning"),
    findings,
  };
}

type Judged = { readonly isReport: boolean; readonly isAsked: boolean; readonly errors: number };

function stateOf({ isReport, isAsked, errors }: Judged): BatchFile["state"] {
  if (!isReport) return "unreadable";
  if (errors > 0) return "bad";
  return isAsked ? "asked" : "ok";
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Work = {
  readonly wanted: readonly MakeOrder["format"][];
  readonly printer: Ask;
  readonly language: Language;
  readonly tell: (done: number, all: number) => void;
};

/** The documents of all reports without errors, and what was found in each report. */
export async function makeBatch(
  files: readonly BatchFile[],
  { wanted, printer, language, tell }: Work,
): Promise<Uint8Array> {
  const ready = files.filter(({ state }) => state === "ok");
  const made: PackedFile[] = [];
  for (const [index, { text }] of ready.entries()) {
    tell(index + 1, ready.length);
    for (const format of wanted) {
      const file = await printer("make", { text, format });
      if (file.type === "document")
        made.push({ name: freeName(file.fileName, made), bytes: file.bytes });
    }
  }
  return printer("pack", [...made, findingsFile(files, language)]);
}

/** Two reports of one title both have their file. */
function freeName(name: string, taken: readonly PackedFile[]): string {
  const isTaken = (one: string) => taken.some((file) => file.name === one);
  const cut = name.lastIndexOf(".");
  for (let number = 1; ; number += 1) {
    const one = number === 1 ? name : `${name.slice(0, cut)}（${number}）${name.slice(cut)}`;
    if (!isTaken(one)) return one;
  }
}

function findingsFile(files: readonly BatchFile[], language: Language): PackedFile {
  const list = files.map(({ name, state, findings }) => ({
    file: name,
    state,
    findings: toldFindings(findings, language),
  }));
  return { name: "findings.json", bytes: jsonFile(list) };
}
