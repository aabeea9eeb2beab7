import type { ComponentChildren } from "preact";
import type { Edition, Field, Grid } from "../../../../src/edition/edition.ts";
import { LabelPlace } from "../../views/table/grid-place.tsx";

type Props = {
  readonly grid: Grid;
  readonly label: string;
  readonly drawValue: (field: Field) => ComponentChildren;
};

/** A mandated table as it stands on paper, to be looked at. */
export function GridView({ grid, label, drawValue }: Props) {
  const sum = grid.columnWidthsMm.reduce((total, width) => total + width, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
    <section class="paper" aria-label={label} tabIndex={0}>
      <table class={`grid ${grid.name}`} aria-label={label}>
        <colgroup>
          {grid.columnWidthsMm.map((width, index) => (
            <col key={index} style={{ width: `${(100 * width) / sum}%` }} />
          ))}
        </colgroup>
        <tbody>
          {grid.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                cell.type === "label" ? (
                  <LabelPlace key={column} cell={cell} />
                ) : (
                  <td key={column} rowSpan={cell.rowSpan} colSpan={cell.colSpan} class="shown">
                    {drawValue(cell.field)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The tables in the order of the sections that print them, each under its section's heading. */
export function printedGrids({ sections, grids }: Edition) {
  return sections.flatMap(({ table, heading }) =>
    grids.filter(({ name }) => name === table).map((grid) => ({ grid, heading })),
  );
}
