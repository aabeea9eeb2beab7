export type CommandName =
  | "build"
  | "check"
  | "rollup"
  | "serve"
  | "watch"
  | "key"
  | "import"
  | "form"
  | "fonts"
  | "schema"
  | "editions";

/** What the help of the command line says, in one language. */
export type Help = {
  readonly about: string;
  readonly commands: Readonly<Record<CommandName, CommandHelp>>;
  readonly headings: Readonly<Record<"usage" | "commands" | "options" | "examples", string>>;
  /** Taken by every command. */
  readonly commonOptions: readonly OptionHelp[];
  /** How to see the help of one command. */
  readonly more: string;
  readonly exitCodes: string;
};

export type CommandHelp = {
  /** What follows the command's name. */
  readonly usage: string;
  readonly inShort: string;
  readonly details?: string;
  readonly options: readonly OptionHelp[];
  readonly examples: readonly string[];
};

/** An option as it is written, and what it does: `["--out 目录", "……"]`. */
export type OptionHelp = readonly [written: string, about: string];
