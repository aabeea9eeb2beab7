import type { Language } from "../sentences.ts";
import type { CommandName, Help, OptionHelp } from "./command-help.ts";
import { enHelp } from "./help-en.ts";
import { zhCNHelp } from "./help-zh-CN.ts";

const helps: Readonly<Record<Language, Help>> = { "zh-CN": zhCNHelp, en: enHelp };

/** The help of one command, or the list of all. */
export function helpText(language: Language, command?: CommandName): string {
  const help = helps[language];
  const parts = command ? commandParts(help, command) : overviewParts(help);
  return parts.filter(Boolean).join("\n\n");
}

/** The options that a command's help tells of, without their dashes and values. */
export function helpedOptions(language: Language, command: CommandName): string[] {
  const { options } = helps[language].commands[command];
  return options.flatMap(([written]) => written.match(/(?<=^--)[a-z-]+/) ?? []);
}

function overviewParts({ about, commands, headings, commonOptions, ...help }: Help): string[] {
  const all = Object.entries(commands);
  const widest = Math.max(...all.map(([name]) => name.length));
  return [
    about,
    `${headings.usage}  nianbao ${headings.commands} …`,
    list(
      headings.commands,
      all.map(([name, { inShort }]) => `${name.padEnd(widest)}  ${inShort}`),
    ),
    options(headings.options, commonOptions),
    list(headings.examples, commands.build.examples),
    help.more,
    help.exitCodes,
  ];
}

function commandParts({ commands, headings, exitCodes }: Help, name: CommandName): string[] {
  const { usage, inShort, details = "", examples, ...command } = commands[name];
  return [
    `${headings.usage}  nianbao ${name} ${usage}`.trimEnd(),
    [inShort, details].filter(Boolean).join("\n"),
    options(headings.options, command.options),
    list(headings.examples, examples),
    exitCodes,
  ];
}

function options(heading: string, all: readonly OptionHelp[]): string {
  return list(
    heading,
    all.map(([written, about]) => `${written}\n      ${about}`),
  );
}

function list(heading: string, lines: readonly string[]): string {
  return lines.length > 0 ? [heading, ...lines.map((line) => `  ${line}`)].join("\n") : "";
}
