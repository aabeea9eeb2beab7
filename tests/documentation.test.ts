import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (page: string) => readFileSync(join(root, page), "utf8");
const pagesIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));

const pages = ["", "docs", "docs/decisions", "fonts", "findings"].flatMap(pagesIn);

/** The places that a page links to inside of the project, pictures among them. */
function linksOf(page: string): string[] {
  const text = read(page).replace(/```[\s\S]*?```/g, "");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^[a-z]+:/.test(link));
}

/** What is to be typed: the commands of a page, without what is said beside them. */
const commandsOf = (page: string) =>
  [...read(page).matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block = ""]) => block.split("\n"))
    .map((line) => line.replace(/\s+#.*$/, "").trim())
    .filter((line) => line !== "");

/** A command and what it does; the names of files behind it are words of the language. */
const beginnings = (page: string) =>
  commandsOf(page).map((line) => line.split(" ").slice(0, 3).join(" "));

describe("the pages of documentation", () => {
  it.each(pages)("%s links to what is there", (page) => {
    const lost = linksOf(page).filter((link) => {
      const [file = ""] = link.split("#");
      return file !== "" && !existsSync(join(root, dirname(page), decodeURIComponent(file)));
    });

    expect(lost).toEqual([]);
  });

  it("are all reached from their list", () => {
    const listed = linksOf("docs/README.md").map((link) => join("docs", link));

    expect(
      pagesIn("docs").filter((page) => page !== "docs/README.md" && !listed.includes(page)),
    ).toEqual([]);
  });

  it("list every decision by its title", () => {
    const decisions = pagesIn("docs/decisions").filter((page) => !page.endsWith("README.md"));
    const lines = decisions.map((page) => {
      const [, number, title] = /^# (\d+)(?: ·)? (.*)/.exec(read(page)) ?? [];
      return `* [${number}](${page.replace("docs/decisions/", "")}) ${title}`;
    });

    expect(read("docs/decisions/README.md")).toContain(`${lines.join("\n")}\n`);
  });
});

describe.each([
  ["README.md", "README.en.md"],
  ["CONTRIBUTING.md", "CONTRIBUTING.en.md"],
])("%s and %s", (chinese, english) => {
  it("are read in a few minutes", () => {
    for (const page of [chinese, english]) expect(read(page).split("\n").length).toBeLessThan(151);
  });

  it("tell to type the same", () => {
    expect(beginnings(english)).toEqual(beginnings(chinese));
  });

  it("link to the same pages and pictures", () => {
    const own = (link: string) => link.replace(/\.en\.md$/, ".md");
    const others = (page: string, twin: string) =>
      new Set(
        linksOf(page)
          .filter((link) => link !== twin)
          .map(own),
      );

    expect(others(english, chinese)).toEqual(others(chinese, english));
  });
});
