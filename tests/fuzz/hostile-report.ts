import type { Options } from "../../src/generate.ts";
import { type Chance, chanceFrom } from "../given/chance.ts";
import { type Draft, editionIds, example, get, sample, set } from "../given/reports.ts";
import { randomReports } from "../readers/random-reports.ts";
import { pick } from "../report/repair/random-report.ts";
import { hostileText, insertInto } from "./alphabet.ts";

/** A report to be made, and how. */
export type HostileReport = { readonly draft: Draft; readonly options: Options };

const bases: readonly Draft[] = [
  ...editionIds.map(sample),
  ...["huaiyin-2019", "hongze-2024", "shanghai-2019"].map(example),
  ...editionIds.flatMap((id) => randomReports(id, 20, 11)),
];

/**
 * The report that a seed stands for: figures that are right, most of the time, and texts full of
 * what is easily lost. One in six holds what cannot be printed, too.
 */
export function hostileReport(seed: number): HostileReport {
  const chance = chanceFrom(seed);
  const draft = structuredClone(pick(bases, chance));
  const rate = chance() < 1 / 6 ? 0.2 : 0;
  for (let time = 0; time < 1 + chance() * 8; time += 1)
    pick(spoilings, chance)(draft, chance, rate);
  const options: Options = {
    blanks: "zero",
    ...(chance() < 0.8 ? { force: true } : {}),
    ...(chance() < 0.1 ? { attachSource: true } : {}),
  };
  return { draft, options };
}

type Spoiling = (draft: Draft, chance: Chance, rate: number) => void;

const lines = ["agency", "title", "signature.agency"];
const cells = ["tables.disputes.review.total", "tables.requests.granted.total"];

const spoilings: readonly Spoiling[] = [
  (draft, chance, rate) => {
    const section = pick(draft.sections as Draft[], chance);
    section.body = spoilBody(section.body, chance, rate);
  },
  (draft, chance, rate) => {
    draft.introduction = spoilBody(draft.introduction, chance, rate);
  },
  (draft, chance, rate) => {
    const path = pick(lines, chance);
    const text = hostileText(chance, 2, rate).replaceAll(/[\r\n]/g, "");
    if (get(draft, path.split(".")[0] ?? "") !== undefined) set(draft, path, `甲${text}局`);
  },
  (draft, chance, rate) => {
    const note = `注${hostileText(chance, 6, rate).replaceAll(/[\r\n]/g, "")}`;
    pick(draft.sections as Draft[], chance).note = note;
  },
  (draft, chance, rate) => {
    const note = `其中${hostileText(chance, 3, rate).replaceAll(/[\r\n]/g, "")}`;
    const path = pick(cells, chance);
    set(draft, path, { value: 8, note, ...(get(draft, path) as object) });
  },
  (draft, chance, rate) => {
    const heading = `题${hostileText(chance, 3, rate).replaceAll(/[\r\n]/g, "")}`;
    const body = [{ heading, runIn: chance() < 0.5, body: spoilBody(undefined, chance, rate) }];
    (draft.sections as Draft[]).push({ heading, body });
  },
  (draft, chance, rate) => {
    draft.subtitle = [hostileText(chance, 2, rate)];
  },
  (draft, chance, rate) => set(draft, pick(cells, chance), hostileText(chance, 2, rate)),
  (draft, chance) => {
    const size = Math.floor(20 ** (1 + 2 * chance()));
    draft.introduction = [
      pick(["年", "a", "公开。", "，", "“", "龘𠮷", "Ab "], chance).repeat(size),
    ];
  },
];

function spoilBody(body: unknown, chance: Chance, rate: number): unknown[] {
  const items = Array.isArray(body) ? body : body === undefined ? [] : [body];
  const added = hostileText(chance, 12, rate);
  const at = Math.floor(chance() * (items.length + 1));
  const old = items[at];
  if (typeof old === "string") return items.with(at, insertInto(old, added, chance));
  return items.toSpliced(at, 0, added);
}
