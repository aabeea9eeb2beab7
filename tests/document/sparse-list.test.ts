import { expect, it } from "vitest";
import { type SparseList, setValue, valueAt } from "../../src/document/sparse-list.ts";

it("gives what was put at a number, near or far, and nothing elsewhere", () => {
  const list: SparseList<string> = [];

  for (const at of [0, 63, 64, 20_000]) setValue(list, at, `at ${at}`);

  const asked = [0, 1, 63, 64, 65, 19_999, 20_000, 1_000_000];
  expect(asked.map((at) => valueAt(list, at))).toEqual([
    ...["at 0", undefined, "at 63", "at 64", undefined],
    ...[undefined, "at 20000", undefined],
  ]);
});
