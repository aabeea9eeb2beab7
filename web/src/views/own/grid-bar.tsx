import type { RefObject } from "preact";
import { ownLimits } from "../../../../src/report/own/own-limits.ts";
import {
  type Align,
  alignOf,
  insertColumn,
  insertRow,
  mayMerge,
  mayRemoveRow,
  merge,
  possibleHeads,
  removeColumn,
  removeRow,
  setAlign,
  split,
} from "../../draft/own/edit-table.ts";
import { ownFieldId } from "../../draft/own/field-ids.ts";
import type { OwnPlaces } from "../../draft/own/own-places.ts";
import { type Area, cornerAt, widthOf } from "../../draft/own/table-area.ts";
import type { TextKey } from "../../messages/say.ts";
import type { Choice, GridProps } from "./grid-desk.ts";

type Props = GridProps & {
  readonly choice: Choice;
  readonly area: Area;
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly toCell: () => void;
};

type Tool = {
  readonly label: TextKey;
  readonly use: ((places: OwnPlaces) => OwnPlaces) | undefined;
};

/** What can be done to the rows, columns and cells of an own table. */
export function GridBar(props: Props) {
  const { item, places, change, bar, toCell } = props;
  const { say } = item.desk;
  return (
    <div
      class="toolbar grid-tools"
      role="toolbar"
      aria-label={say("tableTools")}
      ref={bar}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        toCell();
      }}
    >
      {toolsOf(props).map(({ label, use }) => (
        <button
          key={label}
          type="button"
          class="tool"
          aria-disabled={use === undefined}
          onClick={() => use && change(use)}
        >
          {say(label as "rowAbove")}
        </button>
      ))}
      <AlignChoice {...props} />
      <label class="choice">
        {say("headRows")}
        <select
          value={String(places.headRows)}
          onChange={({ currentTarget }) => {
            const headRows = Number(currentTarget.value);
            change((now) => ({ ...now, headRows }));
          }}
        >
          {possibleHeads(places).map((count) => (
            <option key={count} value={String(count)}>
              {count}
            </option>
          ))}
        </select>
      </label>
      <HeaderColumns {...props} />
    </div>
  );
}

/** A tool that cannot be used now has no use. */
function toolsOf({ places, choice, area }: Props): Tool[] {
  const { row, column } = choice.active;
  const { headRows, rows } = places;
  const corner = cornerAt(places, choice.active);
  const isMerged = corner !== undefined && corner.rowSpan * corner.colSpan > 1;
  const last = corner ? corner.column + corner.colSpan : column + 1;
  const below = corner ? corner.row + corner.rowSpan : row + 1;
  const isHead = row < headRows;
  const mayGrow = isHead
    ? headRows < ownLimits.headerRows
    : rows.length - headRows < ownLimits.rows;
  const mayWiden = widthOf(places) < ownLimits.columns;
  const when = (may: boolean, use: (now: OwnPlaces) => OwnPlaces) => (may ? use : undefined);
  return [
    { label: "rowAbove", use: when(mayGrow, (now) => insertRow(now, row, isHead)) },
    { label: "rowBelow", use: when(mayGrow, (now) => insertRow(now, below, isHead)) },
    { label: "rowRemove", use: when(mayRemoveRow(places, row), (now) => removeRow(now, row)) },
    { label: "columnLeft", use: when(mayWiden, (now) => insertColumn(now, column)) },
    { label: "columnRight", use: when(mayWiden, (now) => insertColumn(now, last)) },
    {
      label: "columnRemove",
      use: when(widthOf(places) > 1, (now) => removeColumn(now, column)),
    },
    { label: "cellsMerge", use: when(mayMerge(places, area), (now) => merge(now, area)) },
    { label: "cellSplit", use: when(isMerged, (now) => split(now, { row, column })) },
  ];
}

const aligns = [
  ["", "alignUsual"],
  ["left", "alignLeft"],
  ["center", "alignCenter"],
  ["right", "alignRight"],
] as const;

function AlignChoice({ item, places, area, choice, change }: Props) {
  const { say } = item.desk;
  const cell = places.rows[choice.active.row]?.[choice.active.column];
  return (
    <label class="choice">
      {say("align")}
      <select
        value={String((cell && alignOf(cell)) ?? "")}
        onChange={({ currentTarget: { value } }) =>
          change((now) => setAlign(now, area, value === "" ? undefined : (value as Align)))
        }
      >
        {aligns.map(([value, label]) => (
          <option key={value} value={value}>
            {say(label)}
          </option>
        ))}
      </select>
    </label>
  );
}

function HeaderColumns({ item, places, headerColumns, setHeaderColumns }: Props) {
  const width = widthOf(places);
  const usual = width > 1 ? 1 : 0;
  return (
    <label class="choice">
      {item.desk.say("headColumns")}
      <select
        id={ownFieldId(item.id, "/table/headerColumns")}
        value={String(headerColumns ?? usual)}
        onChange={({ currentTarget }) => setHeaderColumns(Number(currentTarget.value))}
      >
        {Array.from({ length: width }, (_, count) => (
          <option key={count} value={String(count)}>
            {count}
          </option>
        ))}
      </select>
    </label>
  );
}
