import { describe, expect, it } from "vitest";
import { importsOf, sources, textOf } from "./sources.ts";

/** What each part of the program may import besides itself; the table in docs/architecture.md. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "src/messages": [],
  "src/document": ["src/messages"],
  "src/fonts": ["src/deflate", "src/document", "src/messages"],
  "src/edition": ["src/document", "src/messages"],
  "src/pictures": ["src/document", "src/messages"],
  "src/report": ["src/pictures", "src/edition", "src/document", "src/messages"],
  "src/template": ["src/report", "src/edition", "src/document", "src/messages"],
  "src/check-sheet": ["src/template", "src/report", "src/edition", "src/document", "src/messages"],
  "src/rollup": ["src/template", "src/report", "src/edition", "src/document", "src/messages"],
  "src/layout": ["src/fonts", "src/document", "src/messages"],
  "src/deflate": [],
  "src/writers": ["src/deflate", "src/layout", "src/fonts", "src/document", "src/messages"],
  "src/generate.ts": [
    "src/writers",
    "src/template",
    "src/report",
    "src/edition",
    "src/document",
    "src/messages",
  ],
  "src/store": ["src/messages"],
  "src/leases": ["src/store"],
  "src/webhooks": ["src/messages"],
  "src/zip": [],
  "src/readers": [
    "src/zip",
    "src/report",
    "src/pictures",
    "src/edition",
    "src/document",
    "src/messages",
  ],
  "src/collect": [
    "src/rollup",
    "src/readers",
    "src/zip",
    "src/generate.ts",
    "src/writers",
    "src/report",
    "src/edition",
    "src/document",
    "src/messages",
  ],
  "src/jobs": [
    "src/collect",
    "src/leases",
    "src/store",
    "src/zip",
    "src/generate.ts",
    "src/writers",
    "src/report",
    "src/edition",
    "src/messages",
  ],
  "src/http": [
    "src/collect",
    "src/jobs",
    "src/store",
    "src/generate.ts",
    "src/writers",
    "src/readers",
    "src/report",
    "src/edition",
    "src/messages",
  ],
  "src/bucket": ["src/jobs", "src/leases", "src/store", "src/messages", "src/zip"],
  functions: ["src", "templates"],
};

/** Modules of Node that reach outside: files, network, processes, the clock. */
const outside = /^node:(?!util|zlib|crypto|buffer)/;

/** What runs at a user's: the program itself. */
const program = sources.filter((file) => /^(?:src|functions)\//.test(file));

function partOf(file: string): string {
  const parts = Object.keys(mayImport).filter(
    (part) => file === part || file.startsWith(`${part}/`),
  );
  return parts.sort((one, other) => other.length - one.length)[0] ?? "";
}

const isLocal = (target: string) => /^(?:src|functions|templates)\//.test(target);

describe("the architecture", () => {
  it("knows every source file", () => {
    expect(program.filter((file) => partOf(file) === "")).toEqual([]);
  });

  it("lets a part import itself and the parts below it, and nothing else", () => {
    const wrong = program.flatMap((file) => {
      const part = partOf(file);
      const allowed = [part, ...(mayImport[part] ?? [])];
      const isAllowed = (target: string) => allowed.some((one) => target.startsWith(one));
      return importsOf(file)
        .filter((target) => isLocal(target) && !isAllowed(target))
        .map((target) => `${file} imports ${target}`);
    });

    expect(wrong).toEqual([]);
  });

  it("keeps writers apart from each other", () => {
    const wrong = program.flatMap((file) => {
      const writer = /^src\/writers\/(\w+)\//.exec(file)?.[1];
      const others = importsOf(file).filter((target) => /^src\/writers\/\w+\//.test(target));
      return writer ? others.filter((target) => !target.startsWith(`src/writers/${writer}/`)) : [];
    });

    expect(wrong).toEqual([]);
  });

  it("reaches files, network and processes from the entry points only", () => {
    const wrong = program
      .filter((file) => file.startsWith("src/"))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => outside.test(target))
          .map((one) => `${file}: ${one}`),
      );

    expect(wrong).toEqual([]);
  });

  it("never asks for the time or for chance: the same report gives the same bytes", () => {
    const wrong = program.filter((file) => {
      const source = textOf(file);
      return (
        file.startsWith("src/") && /new Date\(\)|Date\.now\(|Math\.random\(|randomUUID/.test(source)
      );
    });

    expect(wrong).toEqual([]);
  });
});
