import { describe, expect, it } from "vitest";
import { circlesOf } from "./circles.ts";
import { importsOf, sources } from "./sources.ts";

describe("circles of files", () => {
  it("are none: no two files need each other to be understood, not even for a type", () => {
    const imports = new Map(sources.map((file) => [file, importsOf(file)]));

    expect(circlesOf(imports)).toEqual([]);
  });

  it.each([
    ["two files that import each other", { a: ["b"], b: ["a"], c: ["a"] }, [["a", "b"]]],
    ["a circle by way of others", { a: ["b"], b: ["c"], c: ["a", "d"], d: [] }, [["a", "b", "c"]]],
    ["a file that imports itself", { a: ["a"] }, [["a"]]],
    ["no circle where two ways lead to one file", { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, []],
    [
      "two circles apart",
      { a: ["b"], b: ["a", "c"], c: ["d"], d: ["c"] },
      [
        ["c", "d"],
        ["a", "b"],
      ],
    ],
  ])("are found: %s", (_, imports, circles) => {
    expect(circlesOf(new Map(Object.entries(imports)))).toEqual(circles);
  });

  it("are seen through imports of types and through those on demand", () => {
    expect(importsOf("src/layout/tables/table.ts")).toContain("src/layout/tables/set-table.ts");
    expect(importsOf("src/pictures/read-picture.ts")).toContain("src/pictures/png/read-png.ts");
  });
});
