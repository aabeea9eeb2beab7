import { describe, expect, it } from "vitest";
import type { Field } from "../../../src/edition/edition.ts";
import type { Finding } from "../../../src/messages/finding.ts";
import {
  check,
  comparedWith,
  type Draft,
  editionIds,
  editionOf,
  get,
  sample,
  sampleBefore,
  set,
} from "../../given/reports.ts";

type Mutation = {
  readonly what: string;
  readonly table: string;
  /** The slip's cell, and the one it changes places with. */
  readonly fields: readonly Field[];
  readonly apply: (draft: Draft) => void;
};

/** A figure, whether it stands bare or in `{ value, note }`. */
function read(draft: Draft, path: string): number {
  const cell = get(draft, path);
  return Number(typeof cell === "object" ? (cell as Draft).value : cell);
}

function write(draft: Draft, path: string, value: unknown): void {
  const cell = get(draft, path);
  set(draft, typeof cell === "object" ? `${path}.value` : path, value);
}

function swap(draft: Draft, one: string, other: string): void {
  const [first, second] = [read(draft, one), read(draft, other)];
  write(draft, one, second);
  write(draft, other, first);
}

/** What a clerk may do to a cell; a swap of equal figures changes nothing and is left out. */
function mutationsOf(id: string): Mutation[] {
  const clean = sample(id);
  return editionOf(id).grids.flatMap(({ name: table, fields }) =>
    fields.flatMap((field) => {
      const path = `tables.${table}.${field.path}`;
      const value = read(clean, path);
      const put = (what: string, wrong: unknown) => ({
        what,
        table,
        fields: [field],
        apply: (draft: Draft) => write(draft, path, wrong),
      });
      const exchange = (what: string, neighbour: Field | undefined) => {
        const other = `tables.${table}.${neighbour?.path}`;
        if (!neighbour || read(clean, other) === value) return [];
        const apply = (draft: Draft) => swap(draft, path, other);
        return [{ what, table, fields: [field, neighbour], apply }];
      };
      const after = fields.slice(fields.indexOf(field) + 1);
      return [
        put("+1", value + 1),
        put("blank", ""),
        put("negative", -1 - value),
        put("text", "若干"),
        ...exchange(
          "swapped →",
          after.find(({ row }) => row === field.row),
        ),
        ...exchange(
          "swapped ↓",
          after.find(({ column }) => column === field.column),
        ),
      ];
    }),
  );
}

/** Whether some error or warning names the cell, or compares it with others. */
function isFound({ table, fields, apply }: Mutation, id: string): boolean {
  const pointers = fields.map(({ path }) => `/tables/${table}/${path.replaceAll(".", "/")}`);
  const draft = sample(id);
  apply(draft);
  return findingsOn(draft, id).some(({ place, compared = [] }) =>
    pointers.some((pointer) => place.pointer === pointer || compared.includes(pointer)),
  );
}

/** What the rules between figures say; the text of the two years is the same and tells nothing. */
function findingsOn(draft: Draft, id: string): Finding[] {
  const { findings } = check(draft, comparedWith(sampleBefore(id)));
  return findings.filter(
    ({ rule, severity }) => severity !== "info" && /^(NUM|T[234]A?)-/.test(rule),
  );
}

/** What no rule can know: the sum is the same, or the figure stands alone this year. */
const beyondRules = [
  /^swapped → disputes\.\S+\.(upheld|corrected|other)$/,
  /^swapped → proactive\.normativeDocuments\.repealed$/,
  /^\+1 proactive\.\w+\.(decisions|amount|projects|made|publishedInAll)$/,
  /^(\+1|negative|swapped [→↓]) proactive\.\w+\.change$/,
  /^swapped ↓ proactive\.(licensing|otherServices)\.decisions$/,
  /^swapped ↓ proactive\.rules\.publishedInAll$/,
];

describe.each(editionIds)("a slip in any cell of the %s edition", (id) => {
  it("is found at that cell wherever a rule covers it, and nothing is found without a slip", () => {
    const mutations = mutationsOf(id);
    const missed = mutations
      .filter((mutation) => !isFound(mutation, id))
      .map(({ what, table, fields: [field] }) => `${what} ${table}.${field?.path}`);

    console.info(`${id}: ${mutations.length} mutations, ${missed.length} beyond any rule`);
    expect(findingsOn(sample(id), id)).toEqual([]);
    expect(missed.filter((one) => !beyondRules.some((form) => form.test(one)))).toEqual([]);
  });
});
