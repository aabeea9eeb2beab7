import { parseArgs } from "node:util";
import type { Options } from "../../../src/generate.ts";
import type { CommandName } from "../../../src/messages/help/command-help.ts";
import type { Language } from "../../../src/messages/sentences.ts";
import { isCommand, takersOf, takesOption, wordsTooMany } from "./command-options.ts";
import { known, type OptionName } from "./known-options.ts";
import { dateOf, fileOf, listOf, oneOf, portOf, yearOf } from "./option-values.ts";
import { UsageError } from "./usage-error.ts";

/** A command line, understood. */
export type Call = {
  readonly command: string;
  readonly files: readonly string[];
  readonly language: Language;
  readonly formats: readonly string[] | undefined;
  /** A folder of documents, or the file of a roll-up. */
  readonly out: string | undefined;
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
  /** The file of last year's report. */
  readonly previous?: string;
  readonly options: Options;
  readonly rollup: RollupWish;
  readonly serve: ServeWish;
  /** `nianbao watch` ends when all that is there now is worked on. */
  readonly once: boolean;
  /** The file of the check sheet, and the files made from the report that it gives hashes of. */
  readonly sheet: string | undefined;
  readonly made: readonly string[];
};

/** What `nianbao rollup` is asked for besides: names of files, and whose report it is. */
export type RollupWish = {
  readonly agency: string | undefined;
  readonly year: number | undefined;
  readonly withoutFailing: boolean;
  readonly trace: string | undefined;
  readonly against: string | undefined;
  readonly matrix: string | undefined;
  /** The folder for letters to units that failed, and the date they mention. */
  readonly letters: string | undefined;
  readonly deadline: string | undefined;
};

/** What `nianbao serve` is asked for; environment variables say the rest. */
export type ServeWish = {
  readonly host: string | undefined;
  readonly port: number | undefined;
  /** A folder, or `s3://bucket/prefix`. */
  readonly store: string | undefined;
  /** Anyone who reaches the address may call. */
  readonly open: boolean;
};

/** The exit code: done, the report has errors, wrong usage. */
export type Outcome = 0 | 1 | 2;

/** The language asked for, even when the rest of the words is wrong. */
export function languageOf(words: readonly string[]): Language {
  const { values } = parseArgs({ args: [...words], options: known, strict: false });
  return values.lang === "en" ? "en" : "zh-CN";
}

/**
 * Understands the words of a command line.
 * @throws {UsageError} naming the option that is unknown, for another command, or has a wrong value.
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
    formats: values.format === undefined ? undefined : listOf(values.format),
    out: values.out,
    json: values.json,
    help: values.help,
    version: values.version,
    ...(values.previous === undefined ? {} : { previous: values.previous }),
    options: {
      blanks,
      totals,
      without: listOf(values.without),
      also: listOf(values.also),
      force: values.force,
      attachSource: values.attach,
      archive: values.archive,
      charts: values.charts,
    },
    once: values.once,
    sheet: fileOf("sheet", values.sheet, ["pdf", "json"]),
    made: listOf(values.files),
    rollup: {
      agency: values.agency,
      year: yearOf(values.year),
      withoutFailing: values["without-failing"],
      trace: fileOf("trace", values.trace, ["json", "xlsx"]),
      against: values.against,
      matrix: fileOf("matrix", values.matrix, ["xlsx", "json"]),
      letters: values.letters,
      deadline: dateOf("deadline", values.deadline),
    },
    serve: {
      host: values.host,
      port: values.port === undefined ? undefined : portOf(values.port),
      store: values.store,
      open: values.open,
    },
  };
}

function parse(words: readonly string[]) {
  const { values, positionals, tokens } = parseWords(words);
  const [command = ""] = positionals;
  for (const token of tokens) {
    if (token.kind !== "option" || !isCommand(command)) continue;
    const option = token.name as OptionName;
    if (takesOption(command, option)) continue;
    throw new UsageError("optionElsewhere", {
      option,
      command,
      commands: takersOf(option).join("、"),
    });
  }
  if (isCommand(command)) refuseMore(command, positionals.slice(1));
  return { values, positionals };
}

function refuseMore(command: CommandName, words: readonly string[]): void {
  const given = wordsTooMany(command, words).join(" ");
  if (given !== "") throw new UsageError("wordsTooMany", { command, given });
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: known, allowPositionals: true, tokens: true });
  } catch (error) {
    const option = /'([^']*)'/.exec(String(error))?.[1] ?? String(error);
    throw new UsageError("badOption", { option });
  }
}
