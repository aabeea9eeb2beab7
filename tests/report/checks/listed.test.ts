import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { zhCN } from "../../../src/messages/zh-CN.ts";

const page = readFileSync(new URL("../../../docs/checks.md", import.meta.url), "utf8");
const families = ["NUM", "T2", "T2A", "T3", "T4", "TX", "TB", "CAP", "REF", "PIC", "DOC"];

describe("the page that lists the rules", () => {
  const rules = Object.entries(zhCN).filter(([rule]) =>
    families.includes(rule.split("-")[0] ?? ""),
  );

  it.each(rules)("tells %s with its sentence", (rule, sentence) => {
    const row = page.split("\n").find((line) => line.startsWith(`| \`${rule}\``));

    expect(
      row
        ?.split(" | ")[2]
        ?.replace(/\s*\|$/, "")
        .trim(),
    ).toBe(sentence.replaceAll("{@", "{"));
  });
});
