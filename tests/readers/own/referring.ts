import { type Chance, chanceFrom } from "../../given/chance.ts";
import type { Draft } from "../../given/reports.ts";
import { pick } from "../../report/repair/random-report.ts";
import { randomOwnReports } from "./random-own.ts";

/** Made-up reports whose own tables and pictures have ids, named in texts of all kinds. */
export function randomReferringReports(edition: string, count: number, seed = 23): Draft[] {
  const chance = chanceFrom(seed);
  return randomOwnReports(edition, count, seed).map((draft) => {
    const copy = structuredClone(draft);
    const references = nameItems(copy, chance);
    return references.length > 0 ? (refer(copy, references, chance) as Draft) : copy;
  });
}

const ids = [
  "解读",
  "各月",
  "a",
  "A",
  "Table.1_各月-收到",
  "é①",
  "䶮",
  "2025年各部门政府信息公开申请办理情况明细-第三张.修订_甲乙丙丁",
  "UPPER_lower-0123456789.ABCDEFGHIJKLMNOPQ",
];

/** @returns references to those that have a caption. */
function nameItems(value: unknown, chance: Chance): string[] {
  const taken = new Set<string>();
  const references: string[] = [];
  eachItem(value, (kind, item) => {
    const id = pick(ids, chance);
    const isFree = !taken.has(`${kind} ${id}`);
    taken.add(`${kind} ${id}`);
    if (!isFree || chance() < 0.2) return;
    const members = { ...item };
    for (const key of Object.keys(item)) delete item[key];
    Object.assign(item, { id, ...members });
    if (typeof item.caption === "string") references.push(`{${kind}:${id}}`);
  });
  return references;
}

function eachItem(value: unknown, visit: (kind: "表" | "图", item: Draft) => void): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    if (key === "table" && Array.isArray(one?.rows)) visit("表", one);
    else if (key === "picture") visit("图", one);
    else eachItem(one, visit);
  }
}

const unreferring = ["id", "file", "data", "alt", "align"];

/** Puts references, and what only looks like them, behind texts of introduction and sections. */
function refer(value: unknown, references: readonly string[], chance: Chance, key = ""): unknown {
  const inner = (one: unknown, name: string) => refer(one, references, chance, name);
  if (typeof value === "string") {
    const drawn = unreferring.includes(key) ? 1 : chance();
    // What ends with a mark of its own is known by it.
    if (drawn > 0.3 || !/[\p{Script=Han}。）]$/u.test(value)) return value;
    const reference = pick([...references, "{{表:解读}", "{{图：甲", "｛｛表:乙｝"], chance);
    return /。$/.test(value)
      ? `${value.slice(0, -1)}，见${reference}。`
      : `${value}（${reference}）`;
  }
  if (Array.isArray(value)) return value.map((one) => inner(one, key));
  if (typeof value !== "object" || value === null) return value;
  const isReport = key === "" && "sections" in value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      isReport && !["introduction", "sections"].includes(name) ? one : inner(one, name),
    ]),
  );
}
