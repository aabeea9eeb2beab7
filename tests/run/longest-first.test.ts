import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const noted: Readonly<Record<string, number>> = JSON.parse(
  readFileSync(new URL("seconds.json", import.meta.url), "utf8"),
);

it("begins with files that are there, noted in the order of what they take", () => {
  const seconds = Object.values(noted);

  expect(seconds).toEqual(seconds.toSorted((one, other) => other - one));
  expect(
    Object.keys(noted).filter((name) => !existsSync(new URL(`../../${name}`, import.meta.url))),
  ).toEqual([]);
});
