import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formats, usualFormats, wholeFormatNames } from "../../src/messages/formats.ts";
import { helpText } from "../../src/messages/help/help.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

describe.each(formats)("the format %s", (format) => {
  it.each(["docs/api.md", "docs/command-line.md", "docs/buckets.md"])("is named in %s", (page) => {
    expect(read(page)).toContain(`\`${format}\``);
  });

  it.each(["zh-CN", "en"] as const)("is named in the help in %s", (language) => {
    expect(helpText(language, "build")).toMatch(new RegExp(`(?<![\\w-])${format}(?![\\w-])`));
    expect(helpText(language, "rollup")).toMatch(new RegExp(`(?<![\\w-])${format}(?![\\w-])`));
  });
});

it("what is made when nobody says what is told the same everywhere", () => {
  const usual = usualFormats.join(",");
  const { paths } = JSON.parse(read("docs/openapi.json"));
  const [format] = paths["/v1/batches"].post.parameters;

  expect(format.schema.default).toEqual(usualFormats);
  expect(helpText("zh-CN", "build")).toContain(`默认 ${usual}`);
  expect(helpText("en", "build")).toContain(`${usual} by default`);
  expect(read("docs/buckets.md")).toContain(`默认 \`${usual}\``);
});

it.each(wholeFormatNames())("%s is named where the HTTP interface sums itself up", (name) => {
  expect(JSON.parse(read("docs/openapi.json")).info.summary).toContain(name);
});
