import { type Finding, finding } from "../../../messages/finding.ts";
import type { OwnTable } from "../../report.ts";
import { type Figure, figuresOf } from "../figures.ts";
import type { Subject } from "../subject.ts";
import { type Line, plainLabel, spread } from "./lines.ts";

/** Names of a column that only say that there is a number. */
const plainNumbers = ["数量", "件数", "合计", "总计"];

/** Tables that speak of another time or of a part. */
const others = /[上去前往]年|半年|\d{4}年|近|季|月|各|其中|分/;

/**
 * Numbers of an own table that a mandated one gives otherwise: only where row and column bear the very
 * names of a mandated cell, and the table speaks of no other time.
 */
export function checkAgainstMandated(table: OwnTable, subject: Subject): Finding[] {
  const caption = (table.caption?.text ?? "").replaceAll(`${subject.report.year}年`, "");
  if (others.test(caption)) return [];
  const { rows, columns } = spread(table);
  const figures = mandatedFigures(subject);
  return rows.flatMap((row) =>
    columns.flatMap((column, place) => {
      const slot = row.slots[place];
      const value = slot?.cell.value;
      if (!slot?.corner || value === undefined || isPart(row) || isPart(column)) return [];
      const figure = figures.find((one) => isSame(one, row.label, column.label));
      if (!figure || figure.value === value) return [];
      const { pointer } = slot.cell;
      const { labels } = figure.field;
      const parameters = {
        row: labels.row,
        col: labels.column,
        l: slot.cell.text,
        r: figure.value,
      };
      const compared = [pointer, figure.place.pointer];
      const details = { read: value, expected: figure.value, compared };
      return [finding("TB-DIFF", "warning", { pointer }, parameters, details)];
    }),
  );
}

function isPart({ group, label }: Line): boolean {
  return group !== "" || others.test(label.replace(/^本年/, ""));
}

type Named = Figure & { readonly row: string; readonly column: string; readonly isTotal: boolean };

function mandatedFigures(subject: Subject): Named[] {
  return ["proactive", "requests", "disputes"].flatMap((name) => {
    const figures = [...figuresOf(subject, name).values()];
    return figures.map((figure) => {
      const { row, column } = figure.field.labels;
      const isAlone = figures.filter((one) => one.field.labels.row === row).length === 1;
      const isTotal = isAlone || figure.field.path.endsWith(".total");
      return { ...figure, row: plainName(row), column: plainLabel(column), isTotal };
    });
  });
}

/** `一、本年新收政府信息公开申请数量` is named without its number. */
function plainName(label: string): string {
  return plainLabel(label.replace(/^[一二三四五六七八九十]+、/, ""));
}

function isSame({ row, column, isTotal }: Named, ownRow: string, ownColumn: string): boolean {
  if (plainName(ownRow) !== row) return false;
  return ownColumn === column || (isTotal && plainNumbers.includes(ownColumn));
}
