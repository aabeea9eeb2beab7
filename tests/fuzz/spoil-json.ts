import type { Chance } from "../given/chance.ts";
import { pick } from "../report/repair/random-report.ts";
import { hostileText, insertInto } from "./alphabet.ts";

type Parent = Record<string, unknown> | unknown[];
type Spot = { readonly parent: Parent; readonly key: string | number };

/** Spoils a value of JSON in place: texts, numbers, names and whole branches. */
export function spoilValue(value: unknown, chance: Chance, times: number): void {
  for (let time = 0; time < times; time += 1) {
    const spots = spotsIn(value);
    if (spots.length === 0) return;
    pick(spoilings, chance)(pick(spots, chance), chance, value);
  }
}

function spotsIn(value: unknown, spots: Spot[] = []): Spot[] {
  if (typeof value !== "object" || value === null) return spots;
  const parent = value as Parent;
  const keys = Array.isArray(parent) ? parent.keys() : Object.keys(parent);
  for (const key of keys) {
    spots.push({ parent, key });
    spotsIn(at({ parent, key }), spots);
  }
  return spots;
}

function at({ parent, key }: Spot): unknown {
  return (parent as Record<string | number, unknown>)[key];
}

function put({ parent, key }: Spot, value: unknown): void {
  Object.defineProperty(parent, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

type Spoiling = (spot: Spot, chance: Chance, root: unknown) => void;

const spoilings: readonly Spoiling[] = [
  (spot, chance) => put(spot, oddValue(chance)),
  (spot, chance) => {
    const value = at(spot);
    const added = hostileText(chance, 3, 0.3);
    put(spot, typeof value === "string" ? insertInto(value, added, chance) : added);
  },
  (spot, chance) => put(spot, typeof at(spot) === "number" ? oddNumber(chance) : at(spot)),
  ({ parent, key }) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  },
  ({ parent, key }, chance) => {
    const name = pick(names, chance);
    if (Array.isArray(parent)) parent.splice(Number(key), 0, structuredClone(parent[Number(key)]));
    else put({ parent, key: name }, oddValue(chance));
  },
  (spot, _, root) => put(spot, structuredClone(root)),
  (spot) => put(spot, [at(spot)]),
  (spot) => put(spot, { value: at(spot) }),
];

const names = [
  ...["year", "agency", "sections", "tables", "heading", "body", "runIn", "value", "note", "unit"],
  ...["total", "__proto__", "constructor", "toString", "length", "", "a/b", "~", "年", "\uD800"],
];

function oddNumber(chance: Chance): unknown {
  const odd = [-0, -1, 0.1, 1e21, 1e-7, 2 ** 53, -(2 ** 53) - 1, 1.5, 99999, Number.MAX_VALUE];
  return chance() < 0.5 ? pick(odd, chance) : Math.floor(chance() * 1000);
}

const oddTexts = [
  ...[
    "",
    " ",
    "—",
    "/",
    "无",
    "６０",
    "1,362",
    "增98",
    "减641",
    "+21",
    " 7 ",
    "22（其中修订16件）",
    "1e3",
  ],
  ...["0x10", "NaN", "１，３６２", "五", "7 件", "8万元", "2024-02-30", "2024-13-01", "二〇二四年"],
];

function oddValue(chance: Chance): unknown {
  const makers: readonly (() => unknown)[] = [
    () => pick([null, true, false, [], {}], chance),
    () => oddNumber(chance),
    () => pick(oddTexts, chance),
    () => hostileText(chance, 6, 0.2),
    () => ({ heading: hostileText(chance, 2, 0.1), body: [hostileText(chance, 4, 0.1)] }),
    () => ({
      value: oddNumber(chance),
      note: pick(oddTexts, chance),
      unit: pick(oddTexts, chance),
    }),
    () => Array.from({ length: 40 }, () => oddNumber(chance)),
    () => nested(Math.floor(chance() * 600)),
  ];
  return pick(makers, chance)();
}

function nested(levels: number): unknown {
  let value: unknown = "内";
  for (let level = 0; level < levels; level += 1)
    value = level % 2 === 0 ? [value] : { body: value };
  return value;
}
