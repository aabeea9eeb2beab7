import { type Finding, finding } from "../messages/finding.ts";
import { type Member, unitName } from "./unit.ts";

/** Fewer may be the same by chance: one request that was granted makes six. */
const fewestFigures = 15;
const mostNames = 10;

/**
 * Units with the same figures throughout: one unit's report may have come in two files, under names
 * that differ. Its figures would be counted twice, which no sum can show.
 */
export function alikeOf(members: readonly Member[]): Finding[] {
  const all = members.map((member) => ({ member, figures: figuresOf(member) }));
  const telling = all.filter(({ figures }) => figures.length >= fewestFigures);
  const groups = Map.groupBy(telling, ({ figures }) => figures.join("\n"));
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => {
      const names = group.map(({ member }) => `“${unitName(member)}”（${member.file}）`);
      const l = names.slice(0, mostNames).join("、");
      return finding("ROLLUP-ALIKE", "warning", { pointer: "/tables" }, { count: names.length, l });
    });
}

/** All that are not 0. */
function figuresOf({ report }: Member): string[] {
  return Object.entries(report.tables).flatMap(([table, cells]) =>
    [...cells].flatMap(([path, { value = 0, unit = "" }]) =>
      value === 0 ? [] : [`${table}.${path} ${value}${unit}`],
    ),
  );
}
