import type { CommandName } from "../../../src/messages/help/command-help.ts";
import type { OptionName } from "./known-options.ts";

const judging = ["blanks", "totals", "without", "also"] as const;

const common: readonly OptionName[] = ["lang", "help", "version"];

const options: Readonly<Record<CommandName, readonly OptionName[]>> = {
  build: ["format", "out", "force", "attach", "archive", "charts", "previous", ...judging],
  check: ["json", "previous", "sheet", "files", ...judging],
  rollup: [
    ...(["out", "agency", "year", "without-failing", "trace", "against", "matrix"] as const),
    ...([
      "letters",
      "deadline",
      "format",
      "force",
      "attach",
      "archive",
      "charts",
      "previous",
    ] as const),
    ...judging,
  ],
  serve: ["port", "host", "store", "open"],
  watch: ["once", "format", "force", "attach", "archive", "charts", ...judging],
  key: [],
  import: ["out", "force", "json"],
  form: ["year", "out", "format", "force"],
  fonts: ["json"],
  schema: [],
  editions: [],
};

/** How many files, folders or names may follow; the commands that are not here look themselves. */
const mostWords: Readonly<Partial<Record<CommandName, number>>> = {
  rollup: 1,
  form: 1,
  schema: 1,
  fonts: 0,
  editions: 0,
};

export const commandNames = Object.keys(options) as readonly CommandName[];

export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(options, word);
}

/** The options that a command takes, besides those that all take. */
export function optionsTaken(command: CommandName): readonly OptionName[] {
  return options[command];
}

/** What follows a command and is too much for it, so that nothing is passed over in silence. */
export function wordsTooMany(command: CommandName, words: readonly string[]): readonly string[] {
  return words.slice(mostWords[command] ?? words.length);
}

export function takesOption(command: CommandName, option: OptionName): boolean {
  return common.includes(option) || options[command].includes(option);
}

/** The commands that an option is for. */
export function takersOf(option: OptionName): CommandName[] {
  return commandNames.filter((command) => takesOption(command, option));
}
