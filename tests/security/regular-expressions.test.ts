import { expect, it } from "vitest";
import { tryAttack } from "./attack.ts";
import { type Expression, expressionsIn, madeExpressionsIn } from "./regular-expressions.ts";

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

/** Those that are tried on XML that we write: every `<` of a text in it is escaped. */
const onOwnXml = ["writers/xlsx/form-rules.ts", "writers/xlsx/order-fonts.ts", "pack-objects.ts"];

const folders = ["src/", "functions/"].map((folder) => new URL(`../../${folder}`, import.meta.url));

/** Hundreds are proved one by one: two minutes on a busy machine. */
const proofMilliseconds = 600_000;

it("has no expression that a text of 100 000 characters keeps busy for a second", {
  timeout: proofMilliseconds,
}, async () => {
  const all = [
    ...folders.flatMap(expressionsIn),
    ...(await Promise.all(folders.map(madeExpressionsIn))).flat(),
  ];
  const tried = all.filter(({ file }) => !onOwnXml.some((own) => file.endsWith(own)));

  const trials = [];
  for (const one of tried) {
    trials.push(await tryAttack(one, longestFor(one), mostMilliseconds));
  }

  const suspects = trials.filter(({ status }) => status === "vulnerable");
  const slowest = Math.max(...suspects.map(({ milliseconds }) => milliseconds));
  console.log(
    `${all.length} regular expressions, ${trials.length} checked, ${suspects.length} tried out: ` +
      `${Math.round(slowest)} ms at most`,
  );
  expect(trials.filter(({ status }) => status === "unknown")).toEqual([]);
  expect(suspects.filter(({ milliseconds }) => milliseconds > mostMilliseconds)).toEqual([]);
});

it("would find one that goes wrong", async () => {
  const expression = { file: "", source: "^(a+)+$", flags: "" };

  const { milliseconds } = await tryAttack(expression, mostCharacters, mostMilliseconds);

  expect(milliseconds).toBeGreaterThan(mostMilliseconds);
});

function longestFor({ file, source }: Expression): number {
  const [, characters] =
    bounded.find(([own, , begins]) => file === own && source.startsWith(begins)) ?? [];
  return characters ?? mostCharacters;
}
