import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fillBlanks } from "../../src/messages/blanks.ts";
import { text } from "../../src/messages/command-line.ts";
import { problemTexts } from "../../src/messages/problems/problems.ts";
import { ruleName, sentence } from "../../src/messages/sentences.ts";

describe("English sentences", () => {
  it.each([
    [0, "a.json: 0 errors, 2 warnings, 1 hint."],
    [1, "a.json: 1 error, 2 warnings, 1 hint."],
    [11, "a.json: 11 errors, 2 warnings, 1 hint."],
  ])("have the word that goes with %i", (errors, said) => {
    expect(text("counted", "en", { file: "a.json", errors, warnings: 2, infos: 1 })).toBe(said);
  });

  it("have it in findings and in what the HTTP interface answers, too", () => {
    expect(sentence("REPORT-ERRORS", { count: 1 }, "en")).toContain("has 1 error;");
    expect(problemTexts("report-errors", { count: 1 }, "en").detail).toContain("has 1 error,");
    expect(problemTexts("report-errors", { count: 2 }, "en").detail).toContain("has 2 errors,");
  });

  it("name a rule for whatever number it finds", () => {
    expect(ruleName("REPORT-ERRORS", "en")).toBe("The report has … errors; no file was made.");
  });

  it("leave a number that is not given as it is, with its word", () => {
    expect(fillBlanks("{count} {count|error|errors}", {})).toBe("{count} {count|error|errors}");
  });

  it.each(globSync(["src/messages/**/*.ts", "web/src/messages/**/en.ts"]))(
    "in %s never say of one what is said of many",
    (file) => {
      const wrong = englishIn(file)
        .map((one) => fillBlanks(one, ones(one)))
        .filter((said) => saysMany(said));

      expect(wrong).toEqual([]);
    },
  );
});

/** Texts with blanks in a source, but for those in Chinese. */
function englishIn(file: string): string[] {
  const literals = readFileSync(file, "utf8").matchAll(/"((?:[^"\\\n]|\\.)*)"/g);
  return [...literals]
    .map(([, literal = ""]) => literal)
    .filter((literal) => literal.includes("{") && !/[\u3002\uff0c\uff1a]/.test(literal));
}

function ones(one: string): Record<string, number> {
  return Object.fromEntries([...one.matchAll(/\{@?(\w+)/g)].map(([, name = ""]) => [name, 1]));
}

/** What ends with an s behind a number and is no word for many. */
const singular = /^(?:is|was|has|its|plus|minus|gives|exceeds|differs|begins|takes|knows|shows)$/;

function saysMany(said: string): boolean {
  // The sides of a picture: 1 × 1 pixels.
  const numbers = said
    .replaceAll(/1 × 1 \w+/g, "")
    .matchAll(/(?<![\w.])1 ([a-z-]+)(?: ([a-z]+))?/g);
  return [...numbers].some(([, first = "", second = ""]) => {
    const isMany = (word: string) => /..s$/.test(word) && !singular.test(word);
    return (
      isMany(first) ||
      (/^(?:blank|whole|more|unread|empty|hidden|unseen)$/.test(first) && isMany(second)) ||
      /^(?:are|were|have)$/.test(second)
    );
  });
}
