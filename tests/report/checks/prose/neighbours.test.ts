import { describe, expect, it } from "vitest";
import type { Finding } from "../../../../src/messages/finding.ts";
import { check, sample, set } from "../../../given/reports.ts";
import type { Labelled } from "./labelled-sentences.ts";
import { allDone, notAllDone } from "./neighbours/all-done.ts";
import { counts, disputes, kinds, noCounts, noDisputes, noKinds } from "./neighbours/counts.ts";
import { notParts, parts } from "./neighbours/parts.ts";
import {
  documents,
  fees,
  otherDocuments,
  otherFees,
  otherSayings,
  sayings,
} from "./neighbours/sayings.ts";
import { slogans, trueFigures } from "./neighbours/slogans.ts";

const overview = "sections.0.body.2.body";
const otherMatters = "sections.5.body";

/** The findings of some rules about a sentence: `TX-NEW 60 53`, a hint as `TX-NEW? 17 53`. */
function draw(sentence: string, rules: RegExp, place = overview): string[] {
  const draft = set(sample("2021"), place, [sentence]);
  const { findings } = check(draft);
  return findings.filter(({ rule }) => rules.test(rule)).map(drawFinding);
}

function drawFinding({ rule, severity, parameters: { l, r } }: Finding): string {
  const numbers = rule === "TX-ALLOK" ? [] : [l, r].filter((one) => one !== undefined);
  return [rule + (severity === "info" ? "?" : ""), ...numbers].join(" ");
}

type Neighbours = {
  readonly of: string;
  readonly rules: RegExp;
  readonly speak: readonly Labelled[];
  readonly silent: readonly (Labelled | string)[];
  readonly place?: string;
};

const neighbours: readonly Neighbours[] = [
  { of: "slogans and aims", rules: /^TX-/, speak: trueFigures, silent: slogans },
  { of: "applications", rules: /^TX-/, speak: counts, silent: noCounts },
  { of: "disputes", rules: /^TX-/, speak: disputes, silent: noDisputes },
  { of: "results and their shares", rules: /^TX-/, speak: kinds, silent: noKinds },
  { of: "none and all upheld", rules: /^TX-/, speak: sayings, silent: otherSayings },
  { of: "documents", rules: /^TX-/, speak: documents, silent: otherDocuments },
  { of: "fees", rules: /^TX-/, speak: fees, silent: otherFees, place: otherMatters },
  { of: "all closed", rules: /^TX-ALLDONE$/, speak: allDone, silent: notAllDone },
  { of: "parts of a whole", rules: /^TX-PART$/, speak: parts, silent: notParts },
];

describe.each(neighbours)("sentences about $of", ({ rules, speak, silent, place }) => {
  it.each(speak)("is told: %s", (sentence, ...findings) => {
    expect(draw(sentence, rules, place)).toEqual(findings);
  });

  it.each(silent.map((one) => (typeof one === "string" ? ([one] as const) : one)))(
    "is not told without cause: %s",
    (sentence, ...findings) => {
      expect(draw(sentence, rules, place)).toEqual(findings);
      expect(findings.every((one) => one.includes("?"))).toBe(true);
    },
  );
});

describe("the neighbours of every rule", () => {
  const all = neighbours.flatMap(({ speak, silent }) => [...speak, ...silent]);

  it("are 40 of slogans and 40 true figures, 30 silent ones of each hint", () => {
    expect(slogans.length).toBeGreaterThanOrEqual(40);
    expect(trueFigures.length).toBeGreaterThanOrEqual(40);
    expect(notAllDone.length).toBeGreaterThanOrEqual(30);
    expect(notParts.length).toBeGreaterThanOrEqual(30);
    expect(new Set(all.map((one) => (typeof one === "string" ? one : one[0]))).size).toBe(
      all.length,
    );
  });

  it.each(neighbours)("are 20 at least about $of", ({ speak, silent }) => {
    expect(speak.length + silent.length).toBeGreaterThanOrEqual(20);
  });
});
