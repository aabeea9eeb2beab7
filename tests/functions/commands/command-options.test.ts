import { describe, expect, it } from "vitest";
import { commandNames, optionsTaken } from "../../../functions/commands/words/command-options.ts";
import { helpedOptions, helpText } from "../../../src/messages/help/help.ts";

describe("the help of a command", () => {
  it.each(commandNames)("tells of every option that %s takes, and of no other", (command) => {
    const taken = [...optionsTaken(command)].sort();

    expect(helpedOptions("zh-CN", command).sort()).toEqual(taken);
    expect(helpedOptions("en", command).sort()).toEqual(taken);
  });

  it.each(commandNames)("is one of the list of all: %s", (command) => {
    expect(helpText("zh-CN")).toContain(`  ${command} `);
    expect(helpText("en")).toContain(`  ${command} `);
  });
});
