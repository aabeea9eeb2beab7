import type { Board, Version } from "../board.ts";
import { judgeAll } from "../board-desk.ts";
import { assignVersion, withoutVersion } from "../edit-board.ts";
import { holdBesideLastYear } from "../hold-all.ts";
import { baseName } from "../names.ts";
import { dropUnused } from "../save-board.ts";
import type { View } from "./view.ts";

type Props = { readonly view: View; readonly board: Board };

/** Files of which neither the agency nor the name is in the list: a person says whose they are. */
export function LooseList({ view, board }: Props) {
  const { tell } = view;
  if (board.loose.length === 0) return null;
  return (
    <section class="warning-box loose" aria-labelledby="loose-title">
      <h3 id="loose-title">{tell("loose")}</h3>
      <p class="hint">{tell("looseHint")}</p>
      <ul>
        {board.loose.map((version) => (
          <Loose key={version.id} view={view} board={board} version={version} />
        ))}
      </ul>
    </section>
  );
}

type LooseProps = Props & { readonly version: Version };

const newRow = "new";

function Loose({ view: { tell, board: desk }, board, version }: LooseProps) {
  const { file, agency, refused } = version;
  const says = refused ?? (agency === undefined ? "" : tell("looseSays", { agency }));
  const assign = (value: string) => {
    const unitId = value === newRow ? undefined : value;
    desk.change((now) => assignVersion(now, { version, unitId, newId: desk.newId }));
    void desk.inTurn(async () => {
      await holdBesideLastYear(desk);
      await judgeAll(desk);
    });
  };
  const drop = () => {
    desk.change((now) => withoutVersion(now, version.id));
    void dropUnused(desk);
  };
  return (
    <li>
      <span>
        <strong>{file}</strong> {says}
      </span>
      <UnitSelect
        label={tell("looseOf", { file })}
        first={tell("looseChoose")}
        board={board}
        extra={{ value: newRow, label: tell("looseNew", { name: agency ?? baseName(file) }) }}
        choose={assign}
      />
      <button type="button" aria-label={tell("dropOf", { file })} onClick={drop}>
        {tell("drop")}
      </button>
    </li>
  );
}

type SelectProps = {
  readonly label: string;
  readonly first: string;
  readonly board: Board;
  readonly extra?: { readonly value: string; readonly label: string };
  readonly choose: (unitId: string) => void;
};

/** The units by their names, those that have sent nothing first. */
export function UnitSelect({ label, first, board, extra, choose }: SelectProps) {
  const units = board.units.toSorted(
    (one, other) => Math.min(1, one.versions.length) - Math.min(1, other.versions.length),
  );
  return (
    <select
      aria-label={label}
      value=""
      onChange={({ currentTarget: { value } }) => value !== "" && choose(value)}
    >
      <option value="">{first}</option>
      {units.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      {extra ? <option value={extra.value}>{extra.label}</option> : null}
    </select>
  );
}
