import { brokenMerges } from "./distort-merges.ts";
import { cutAtPages } from "./distort-pages.ts";
import { cutToPieces } from "./distort-pieces.ts";
import {
  type Distortion,
  dropColumn,
  eachCell,
  eachTable,
  mapRows,
  tear,
  toLines,
} from "./distort-tables.ts";
import {
  fullWidth,
  isFigure,
  oneLine,
  pickOne,
  spaced,
  thinned,
  traditional,
  withCommas,
} from "./distort-text.ts";

export const distortions: Readonly<Record<string, Distortion>> = {
  "digits full-width": eachCell((text) => (isFigure(text) ? fullWidth(text) : text)),
  "thousands separators": eachCell((text) => (isFigure(text) ? withCommas(text, ",") : text)),
  "full-width separators": eachCell((text) => (isFigure(text) ? withCommas(text, "，") : text)),
  "blanks in labels": eachCell((text, chance) =>
    isFigure(text) ? text : spaced(text, chance, " "),
  ),
  "labels broken over lines": eachCell((text, chance) =>
    isFigure(text) ? text : spaced(text, chance, "\n"),
  ),
  "1、 for 1.": eachCell((text) => text.replace(/^(\d)[.．]/, "$1、")),
  "traditional characters": eachCell((text) => traditional(text)),
  "characters missing": eachCell((text, chance) => (isFigure(text) ? text : thinned(text, chance))),
  "numbers broken over lines": eachCell((text, chance) =>
    /^\d{2,}$/.test(text.trim()) && chance() < 0.3
      ? `${text.trim().slice(0, 1)}\n${text.trim().slice(1)}`
      : text,
  ),
  "cells unreadable": eachCell((text, chance) =>
    isFigure(text) && chance() < 0.05 ? pickOne(["约5", "l0", "—", "若干", "3O"], chance) : text,
  ),
  "cells blank": eachCell((text, chance) => (isFigure(text) && chance() < 0.1 ? "" : text)),
  "noughts blank": eachCell((text) => (text.trim() === "0" ? "" : text)),
  "numbers split over two cells": eachTable((table, chance) =>
    mapRows(table, (cells) =>
      cells.flatMap((cell) => {
        const text = cell.text.trim();
        if (!/^\d{2,}$/.test(text) || chance() < 0.5) return [cell];
        return [
          { ...cell, text: text.slice(0, 1) },
          { ...cell, text: text.slice(1) },
        ];
      }),
    ),
  ),
  "labels split over two cells": eachTable((table, chance) =>
    mapRows(table, (cells) =>
      cells.flatMap((cell) => {
        if (isFigure(cell.text) || cell.text.length < 6 || cell.colSpan < 2 || chance() < 0.5)
          return [cell];
        return [
          { ...cell, text: cell.text.slice(0, 3), colSpan: 1 },
          { ...cell, text: cell.text.slice(3), colSpan: cell.colSpan - 1 },
        ];
      }),
    ),
  ),
  "two numbers in one cell": eachTable((table, chance) =>
    mapRows(table, (cells) => {
      const at = cells.findIndex(
        (cell, index) => isFigure(cell.text) && isFigure(cells[index + 1]?.text ?? ""),
      );
      const [one, other] = [cells[at], cells[at + 1]];
      if (!one || !other || chance() < 0.8) return [...cells];
      const both = {
        ...one,
        text: `${one.text} ${other.text}`,
        colSpan: one.colSpan + other.colSpan,
      };
      return [...cells.slice(0, at), both, ...cells.slice(at + 2)];
    }),
  ),
  "a column dropped": dropColumn(true),
  "a column's numbers dropped, its head left": dropColumn(false),
  "rows dropped": eachTable((table, chance) => ({
    ...table,
    rows: table.rows.filter(
      (cells) => !cells.some(({ text }) => isFigure(text)) || chance() > 0.06,
    ),
  })),
  "labels dropped": eachTable((table, chance) =>
    mapRows(table, (cells) => {
      const at = cells.findLastIndex(({ text }) => !isFigure(text) && text.trim() !== "");
      const isData = cells.some(({ text }) => isFigure(text));
      return cells.map((cell, index) =>
        isData && index === at && chance() < 0.06 ? { ...cell, text: "" } : cell,
      );
    }),
  ),
  "a table torn over pages": tear(false),
  "a table torn over pages, its head repeated": tear(true),
  "rows torn over pages": eachTable((table, chance) => ({
    ...table,
    rows: table.rows.flatMap((cells) => {
      const at = cells.findLastIndex(({ text }) => !isFigure(text) && text.trim() !== "");
      const label = cells[at];
      const isData = cells.some(({ text }) => isFigure(text));
      if (!label || !isData || label.text.length < 8 || label.rowSpan > 1 || chance() < 0.7)
        return [cells];
      const half = Math.ceil(label.text.length / 2);
      const first = cells.map((cell) =>
        cell === label ? { ...cell, text: label.text.slice(0, half) } : cell,
      );
      const rest = cells
        .slice(at)
        .map((cell) => ({ ...cell, text: cell === label ? label.text.slice(half) : "" }));
      return [first, rest];
    }),
  })),
  "rows exchanged": eachTable((table, chance) => {
    const rows = [...table.rows];
    const at = 3 + Math.floor(chance() * Math.max(1, rows.length - 5));
    const [one, other] = [rows[at], rows[at + 1]];
    if (!one || !other || one.length !== other.length) return table;
    rows.splice(at, 2, other, one);
    return { ...table, rows };
  }),
  "heads dropped": eachTable((table) => ({
    ...table,
    rows: table.rows.filter((cells) => cells.some(({ text }) => isFigure(text))),
  })),
  "a cell a line": toLines((cells) => cells.map(({ text }) => oneLine(text))),
  "a cell a line, blank ones lost": toLines((cells) =>
    cells.map(({ text }) => oneLine(text)).filter((text) => text !== ""),
  ),
  "cells parted by tabs": toLines((cells) => [cells.map(({ text }) => oneLine(text)).join("\t")]),
  "cells parted by blanks": toLines((cells) => [
    cells.map(({ text }) => oneLine(text)).join("   "),
  ]),
  "cells parted by single blanks": toLines((cells) => [
    cells.map(({ text }) => oneLine(text)).join(" "),
  ]),
  "labels wrapped in text": toLines((cells) =>
    cells.flatMap(({ text }) =>
      isFigure(text) || text.length < 9 ? [oneLine(text)] : [text.slice(0, 8), text.slice(8)],
    ),
  ),
  "page numbers between": toLines((cells, chance) => [
    ...cells.map(({ text }) => oneLine(text)),
    ...(chance() < 0.1 ? ["- 3 -"] : []),
  ]),
  ...brokenMerges,
  ...cutAtPages,
  ...cutToPieces,
};
