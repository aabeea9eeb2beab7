import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findExcess } from "../../src/report/json/json-excess.ts";

const million = 1_000_000;

/** Levels of nesting and number of values, counted the plain way. */
function measure(value: unknown): { depth: number; nodes: number } {
  if (typeof value !== "object" || value === null) return { depth: 0, nodes: 1 };
  const parts = Object.values(value).map(measure);
  return {
    depth: 1 + Math.max(0, ...parts.map(({ depth }) => depth)),
    nodes: 1 + parts.reduce((all, { nodes }) => all + nodes, 0),
  };
}

describe("looking for what exceeds the limits of a JSON text", () => {
  it.each([
    ['{"a": {"b": [1]}}', { depth: 2 }, { of: "depth", pointer: "/a/b" }],
    ['{"a": {"b": [1]}}', { depth: 3 }, undefined],
    ["[1, [2], {}]", { nodes: 4 }, { of: "nodes", pointer: "/2" }],
    ["[1, [2], {}]", { nodes: 5 }, undefined],
    [
      '[{}, {"a": 1, "b": 2, "a": 3}]',
      { keysPerObject: 2 },
      { of: "keysPerObject", pointer: "/1/a" },
    ],
    [
      '{"a/b~c": ["", "政府信息公开"]}',
      { stringCharacters: 5 },
      { of: "stringCharacters", pointer: "/a~1b~0c/1" },
    ],
    ['["\\u4fe1\\"\\\\"]', { stringCharacters: 3 }, undefined],
    [
      '{"年": 1, "公开了": 2}',
      { stringCharacters: 2 },
      { of: "stringCharacters", pointer: "/公开了" },
    ],
  ] as const)("finds in %s with %j: %j", (text, limits, expected) => {
    expect(findExcess(text, limits)).toEqual(expected);
  });

  it("counts as JSON.parse understands", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { depth, nodes } = measure(JSON.parse(text));

        expect(findExcess(text, { depth, nodes })).toBeUndefined();
        expect(findExcess(text, { nodes: nodes - 1 })?.of).toBe("nodes");
        if (depth > 0) expect(findExcess(text, { depth: depth - 1 })?.of).toBe("depth");
      }),
    );
  });

  it("does not care whether the text is JSON, and never fails", () => {
    const signs = fc.constantFrom(...'{}[]",:\\u0 1x年\n\uD800');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (letters) => {
        const limits = { depth: 5, nodes: 20, keysPerObject: 5, stringCharacters: 10 };

        expect(() => findExcess(letters.join(""), limits)).not.toThrow();
      }),
    );
  });

  it.each([
    ["lists", "[".repeat(million)],
    ["objects", '{"a":'.repeat(million)],
  ])("stands a million nested %s", (_, text) => {
    expect(findExcess(text, { depth: 32 })?.of).toBe("depth");
  });
});
