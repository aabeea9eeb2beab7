import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compare } from "../../bench/speed/comparisons.ts";
import { contestantsOf } from "../../bench/speed/contestants.ts";
import { dataOf, templateOf } from "../../bench/speed/peers/carbone-template.ts";
import { report } from "../../bench/speed/reports.ts";

const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));

describe("the race with other programs", () => {
  it("tells the most that each ratio may be, and which ones are more", () => {
    const programs = new Map([
      ["nianbao-pdf", { warm: 12, bytes: 90 }],
      ["typst", { warm: 20, bytes: 100 }],
    ]);

    const { ratios, targets, missed } = compare(programs);

    expect(ratios).toEqual({ pdfToTypst: { warm: 0.6, bytes: 0.9 } });
    expect(targets).toEqual({ "pdfToTypst.warm": 0.5, "pdfToTypst.bytes": 1 });
    expect(missed).toEqual(["pdfToTypst.warm"]);
  });

  it("runs only the contestants that were named, in the order of its tables", () => {
    const names = contestantsOf({ peers: ["typst", "pdfmake"] }).map(({ name }) => name);

    expect(names).toEqual(["pdfmake", "typst"]);
  });

  it("names those there are when one is unknown", () => {
    expect(() => contestantsOf({ peers: ["typist"] })).toThrow(/no typist among .*typst/);
  });

  it("names the folder of a package that is not built", () => {
    expect(() => contestantsOf({ before: "bench", peers: ["before-pdf"] })).toThrow(
      /bench is not built/,
    );
  });

  it("has a value or a list for every mark of carbone's template", () => {
    const tree = JSON.parse(report(1, 0).tree);
    const data = dataOf(tree);

    const marks = JSON.stringify(templateOf(tree)).matchAll(/\{d\.([^}[]+)(\[i)?[^}]*\}/g);

    const kinds = [...marks].map(([mark, path = "", list]) => {
      const value = path.split(".").reduce(memberOf, data);
      return { mark, fits: list ? Array.isArray(value) : typeof value === "string" };
    });
    expect(kinds.length).toBeGreaterThan(100);
    expect(kinds.filter(({ fits }) => !fits)).toEqual([]);
  });

  it("leaves none of its own packages in those of the program", () => {
    const own = Object.keys(json("bench/apart/package.json").dependencies);

    const { packages } = json("package-lock.json");

    expect(own.filter((name) => `node_modules/${name}` in packages)).toEqual([]);
  });
});

function memberOf(value: unknown, name: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[name];
}
