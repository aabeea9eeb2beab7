import { useRef, useState } from "preact/hooks";
import { type Corner, cellTextOf, cornersOf, type OwnPlaces } from "../../draft/own/own-places.ts";
import { type Area, areaBetween, cornerAt, type Place } from "../../draft/own/table-area.ts";
import { GridBar } from "./grid-bar.tsx";
import { type Choice, cellId, focusPlace, type GridProps } from "./grid-desk.ts";
import { useGridKeys } from "./grid-keys.ts";
import type { ItemDesk } from "./item-desk.ts";
import { described } from "./line-field.tsx";

/** The cells of an own table as they stand on paper; keys walk over them as over the mandated ones. */
export function OwnGrid(props: GridProps) {
  const { item, places } = props;
  const { say } = item.desk;
  const [chosen, choose] = useState<Choice>({
    active: { row: 0, column: 0 },
    end: { row: 0, column: 0 },
  });
  const choice = { active: inside(places, chosen.active), end: inside(places, chosen.end) };
  const bar = useRef<HTMLDivElement>(null);
  const area = areaBetween(places, choice.active, choice.end);
  const keys = useGridKeys({ ...props, choice, choose, bar });
  const corners = cornersOf(places.rows);
  const active = cornerAt(places, choice.active);
  const isBlock = corners.flat().filter((corner) => isInArea(corner, area)).length > 1;
  return (
    <>
      <GridBar
        {...props}
        choice={choice}
        area={area}
        bar={bar}
        toCell={() => focusPlace(item.id, places, choice.active)}
      />
      <div class="paper own-paper">
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern
          role="grid"
          aria-label={say("ownTable")}
          class="grid own-grid"
          {...keys}
        >
          <tbody>
            {corners.map((cells, row) => (
              <tr key={row}>
                {cells.map((corner, index) => (
                  <OwnCell
                    key={index}
                    item={item}
                    corner={corner}
                    id={cellId(item.id, places, { row, column: index })}
                    isHead={row < places.headRows}
                    isActive={corner.cell === active?.cell}
                    isChosen={isBlock && isInArea(corner, area)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="hint">{say("ownKeys")}</p>
    </>
  );
}

type CellProps = {
  readonly item: ItemDesk;
  readonly corner: Corner;
  readonly id: string;
  readonly isHead: boolean;
  readonly isActive: boolean;
  readonly isChosen: boolean;
};

function OwnCell({ item, corner, id, isHead, isActive, isChosen }: CellProps) {
  const { cell, row, column, rowSpan, colSpan } = corner;
  const text = cellTextOf(cell);
  const found = described(item.notes, id);
  const content = (
    <div class="grow" data-text={`${text} `}>
      <textarea
        id={id}
        class={`cell${found["aria-invalid"] ? " wrong" : ""}`}
        rows={1}
        data-row={row}
        data-column={column}
        tabIndex={isActive ? 0 : -1}
        value={text}
        spellcheck={false}
        aria-label={item.desk.say("ownCell", { row: row + 1, column: column + 1 })}
        {...found}
      />
    </div>
  );
  const place = { rowSpan, colSpan, class: `value${isChosen ? " chosen" : ""}` };
  return isHead ? (
    <th scope="col" {...place}>
      {content}
    </th>
  ) : (
    <td {...place}>{content}</td>
  );
}

/** A place that is still there after rows and columns were taken away. */
function inside({ rows }: OwnPlaces, { row, column }: Place): Place {
  return {
    row: Math.min(row, rows.length - 1),
    column: Math.min(column, (rows[0]?.length ?? 1) - 1),
  };
}

function isInArea({ row, column }: Corner, { top, left, bottom, right }: Area): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
