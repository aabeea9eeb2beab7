import { parseArgs } from "node:util";
import type { Options } from "../../src/generate.ts";
import type { TextBlanks, TextName } from "../../src/messages/command-line.ts";
import type { Language } from "../../src/messages/sentences.ts";

/** A command line, understood. */
export type Call = {
  readonly command: string;
  readonly files: readonly string[];
  readonly language: Language;
  readonly formats: readonly string[];
  readonly out: string;
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
  /** The file of last year's report. */
  readonly previous?: string;
  readonly options: Options;
};

/** The exit code: done, the report has errors, wrong usage. */
export type Outcome = 0 | 1 | 2;

/** A wrong use of the command line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly text: TextName;
  readonly blanks: TextBlanks;

  constructor(text: TextName, blanks: TextBlanks) {
    super(text);
    this.text = text;
    this.blanks = blanks;
  }
}

const known = {
  format: { type: "string", default: "docx,pdf" },
  out: { type: "string", default: "." },
  force: { type: "boolean", default: false },
  attach: { type: "boolean", default: false },
  blanks: { type: "string", default: "error" },
  totals: { type: "string", default: "compute" },
  previous: { type: "string" },
  without: { type: "string", default: "" },
  json: { type: "boolean", default: false },
  lang: { type: "string", default: "zh-CN" },
  help: { type: "boolean", default: false, short: "h" },
  version: { type: "boolean", default: false, short: "v" },
} as const;

/** The language asked for, even when the rest of the words is wrong. */
export function languageOf(words: readonly string[]): Language {
  const { values } = parseArgs({ args: [...words], options: known, strict: false });
  return values.lang === "en" ? "en" : "zh-CN";
}

/**
 * Understands the words of a command line.
 * @throws {UsageError} naming the option that is unknown or has a wrong value.
 */
export function readCall(words: readonly string[]): Call {
  const { values, positionals } = parse(words);
  const [command = "", ...files] = positionals;
  const blanks = oneOf("blanks", values.blanks, ["error", "zero"]);
  const totals = oneOf("totals", values.totals, ["compute", "correct"]);
  return {
    command,
    files,
    language: oneOf("lang", values.lang, ["zh-CN", "en"]),
    formats: listOf(values.format),
    out: values.out,
    json: values.json,
    help: values.help,
    version: values.version,
    ...(values.previous === undefined ? {} : { previous: values.previous }),
    options: {
      blanks,
      totals,
      without: listOf(values.without),
      force: values.force,
      attachSource: values.attach,
    },
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: known, allowPositionals: true });
  } catch (error) {
    const option = /'([^']*)'/.exec(String(error))?.[1] ?? String(error);
    throw new UsageError("badOption", { option });
  }
}

function listOf(words: string): string[] {
  return words.split(",").filter((word) => word !== "");
}

function oneOf<Value extends string>(
  option: string,
  given: string,
  values: readonly Value[],
): Value {
  const value = values.find((one) => one === given);
  if (value !== undefined) return value;
  throw new UsageError("badValue", { option, given, values: values.join("、") });
}
