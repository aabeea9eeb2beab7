import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Importable, importable } from "../../src/messages/importable.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** What pages call those that have a word of their own. */
const words: Partial<Record<Importable, RegExp>> = { HTML: /HTML|网页/, TXT: /文本|\btext\b/ };

const wordOf = (name: Importable) => words[name] ?? new RegExp(`(?<![A-Z])${name}(?![A-Z])`);

describe.each([
  "docs/api.md",
  "docs/importing.md",
  "docs/command-line.md",
  "README.md",
  "README.en.md",
])("%s", (page) => {
  it.each(Object.keys(importable) as Importable[])(
    "names %s among what can be imported",
    (name) => {
      const told = read(page)
        .split("\n")
        .filter((line) => /导入|import|\/v1\/imports|读成|都读/.test(line));

      expect(told.join("\n")).toMatch(wordOf(name));
    },
  );
});

it("describes in the HTTP interface an OFD as a file to be imported, too", () => {
  const { post } = JSON.parse(read("docs/openapi.json")).paths["/v1/imports"];

  expect(Object.keys(post.requestBody.content)).toContain("application/ofd");
});
