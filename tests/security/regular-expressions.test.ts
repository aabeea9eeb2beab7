import { expect, it } from "vitest";
import { tryAttack } from "./attack.ts";
import { codeOf, command, installedRecheck, readProofs } from "./proofs.ts";
import { prove } from "./prove.ts";
import { type Expression, expressionsOfProgram, onGivenText } from "./regular-expressions.ts";

/** Nothing that is linear comes near it, nothing that is not stays below. */
const mostMilliseconds = 1000;
const mostCharacters = 100_000;

/** Expressions that are tried on so many characters at most. */
const bounded: readonly (readonly [file: string, characters: number, begins: string])[] = [
  // Titles, cut before they are tried.
  ["readers/recognise/text/head.ts", 70, "(?:公开|年度|工作).*报告"],
  ["readers/recognise/text/head.ts", 200, "^(.*?)(?:关于)?"],
  ["readers/recognise/text/head.ts", 200, "(?:政府信息公开.*|的)$"],
  ["document/title-lines.ts", 120, "\\d{4}年"],
  // Lines of a table; longer ones are prose.
  ["readers/recognise/tables/table-zones.ts", 1000, "^(.*?)((?:(?:^|"],
  // Names of objects, by the bytes that stores take.
  ["bucket/result-names.ts", 1024, "^(.*?)((?:\\.\\w+)+)$"],
];

const all = await expressionsOfProgram();
const tried = onGivenText(all);
const { recheck, proofs } = readProofs();

it("has every expression proved, by the checker that is installed", async () => {
  const codes = new Map(tried.map((one) => [codeOf(one), one]));
  const unproved = [...codes].filter(([code]) => !proofs.has(code)).map(([, one]) => one);
  const gone = [...proofs.keys()].filter((code) => !codes.has(code));

  const found = await Promise.all(
    unproved.map(async ({ file, ...one }) => ({ file, ...(await prove(one)) })),
  );

  expect(recheck, command).toBe(installedRecheck());
  expect({ unproved: found, gone }, `${command} -- --new`).toEqual({ unproved: [], gone: [] });
});

it("has no expression that a text of 100 000 characters keeps busy for a second", () => {
  const statuses = new Set([...proofs.values()].map(({ status }) => status));
  const trials = tried.flatMap((one) => {
    const { attack } = proofs.get(codeOf(one)) ?? {};
    if (!attack) return [];
    const bounds = { mostMilliseconds, mostCharacters: longestFor(one) };
    return { ...one, milliseconds: tryAttack(one, attack, bounds) };
  });

  const slowest = Math.max(...trials.map(({ milliseconds }) => milliseconds));
  console.log(
    `${all.length} regular expressions, ${tried.length} checked, ${trials.length} tried out: ` +
      `${Math.round(slowest)} ms at most`,
  );
  expect(statuses).toEqual(new Set(["safe", "vulnerable"]));
  expect(trials.filter(({ milliseconds }) => milliseconds > mostMilliseconds)).toEqual([]);
});

it("would find one that goes wrong", async () => {
  const expression = { file: "", source: "^(a+)+$", flags: "" };

  const { status, attack } = await prove(expression);
  const bounds = { mostCharacters, mostMilliseconds };
  const milliseconds = attack ? tryAttack(expression, attack, bounds) : 0;

  expect(status).toBe("vulnerable");
  expect(milliseconds).toBeGreaterThan(mostMilliseconds);
});

function longestFor({ file, source }: Expression): number {
  const [, characters] =
    bounded.find(([own, , begins]) => file === own && source.startsWith(begins)) ?? [];
  return characters ?? mostCharacters;
}
