import { editions } from "#templates";
import { readEdition } from "../../../src/edition/read-edition.ts";
import { type TextBlanks, type TextName, text } from "../../../src/messages/command-line.ts";
import type { Finding } from "../../../src/messages/finding.ts";
import type { GenerationError } from "../../../src/messages/generation-error.ts";
import { groupFindings, printGroup } from "../../../src/messages/groups/group-findings.ts";
import { helpText } from "../../../src/messages/help/help.ts";
import { type Language, sentence } from "../../../src/messages/sentences.ts";
import { type Suggestion, suggestionSentence } from "../../../src/messages/suggestion.ts";
import { visible, visibleJson } from "../../../src/messages/visible.ts";
import { isCommand } from "../words/command-options.ts";

/** Where the command line speaks: results on standard output, everything else on standard error. */
export type Terminal = {
  readonly text: (name: TextName, blanks?: TextBlanks) => string;
  readonly say: (name: TextName, blanks?: TextBlanks) => void;
  readonly warn: (name: TextName, blanks?: TextBlanks) => void;
  readonly line: (line: string) => void;
  /** A line that is no result. */
  readonly note: (line: string) => void;
  /** A line of cells, parted by tabs. */
  readonly row: (cells: readonly string[]) => void;
  /** The help of a command; of all when it is none. */
  readonly help: (command: string) => void;
  readonly data: (value: unknown) => void;
  /** Findings of one sort on one line. */
  readonly findings: (findings: readonly Finding[]) => void;
  /** What is wrong with a setting, a font or the like. */
  readonly error: (error: GenerationError) => void;
  readonly suggestions: (suggestions: readonly Suggestion[]) => void;
  /** A bar on a terminal; elsewhere nothing, since each file is named when it is written. */
  readonly progress: (done: number, all: number, current: string) => void;
};

/** Asked for only when findings make a group. */
const tables = () => editions.flatMap((files) => readEdition(files).grids);

type Stream = Pick<NodeJS.WriteStream, "write" | "isTTY">;

/** Cells of the progress bar. */
const barLength = 20;

export function openTerminal(language: Language, out: Stream, errors: Stream): Terminal {
  const write = (stream: Stream, text: string) => void stream.write(`${text}\n`);
  // Names of files and quoted cells come from outside: no terminal is to obey them.
  const say = (stream: Stream, line: string) => write(stream, visible(line));
  const inWords = (name: TextName, blanks?: TextBlanks) => text(name, language, blanks);
  const tell = (findings: readonly Finding[]) => {
    for (const group of groupFindings(findings, { language, tables })) {
      say(errors, printGroup(group, language));
    }
  };
  return {
    text: inWords,
    say: (name, blanks) => say(out, inWords(name, blanks)),
    warn: (name, blanks) => say(errors, inWords(name, blanks)),
    line: (line) => say(out, line),
    note: (line) => say(errors, line),
    row: (cells) => write(out, cells.map(visible).join("\t")),
    help: (command) => write(out, helpText(language, isCommand(command) ? command : undefined)),
    data: (value) => write(out, visibleJson(value, 2)),
    findings: tell,
    error: ({ code, parameters, findings }) => {
      say(errors, sentence(code, parameters, language));
      tell(findings);
    },
    suggestions: (suggestions) => {
      for (const one of suggestions) say(errors, suggestionSentence(one, language));
    },
    progress: (done, all, current) => {
      if (all > 1 && errors.isTTY)
        errors.write(`\r\u001B[K${bar(done, all)} ${visible(current)}\r`);
    },
  };
}

function bar(done: number, all: number): string {
  const filled = Math.round((barLength * done) / all);
  return `[${"#".repeat(filled)}${".".repeat(barLength - filled)}] ${done}/${all}`;
}
