import { ownMember } from "../../../../src/messages/own-member.ts";
import { isRecord } from "../../../../src/report/read/input.ts";
import type { OwnValue } from "../../draft/own/own-items.ts";
import { type OwnPlaces, readPlaces, writePlaces } from "../../draft/own/own-places.ts";
import type { ItemDesk } from "./item-desk.ts";
import { LineField, withMember } from "./line-field.tsx";
import { OwnGrid } from "./own-grid.tsx";

/** An own table: its caption, its cells, and what stands under it. */
export function TableFields({ item }: { readonly item: ItemDesk }) {
  const { say } = item.desk;
  const table = tableIn(item.value);
  const places = readPlaces(table);
  return (
    <>
      <div class="fields">
        <LineField
          item={item}
          kind="table"
          member="caption"
          label={say("ownCaption")}
          hint={say("ownCaptionHint")}
        />
        <LineField
          item={item}
          kind="table"
          member="id"
          label={say("ownId")}
          hint={say("ownIdHint", { example: "{表:id}" })}
        />
      </div>
      {places ? (
        <OwnGrid
          item={item}
          places={places}
          headerColumns={table.headerColumns}
          change={(change, step) => item.edit((now) => withPlaces(now, change), step)}
          setHeaderColumns={(count) =>
            item.edit((now) => withMember(now, { kind: "table", member: "headerColumns" }, count))
          }
        />
      ) : (
        <div class="warning-box">
          <p>{say("tableUnread")}</p>
          <pre>{JSON.stringify(item.value.table, undefined, 1)}</pre>
        </div>
      )}
      <LineField item={item} kind="table" member="note" label={say("note")} isLong />
    </>
  );
}

function tableIn(value: OwnValue): OwnValue {
  const table = ownMember(value, "table");
  return isRecord(table) ? table : {};
}

function withPlaces(value: OwnValue, change: (places: OwnPlaces) => OwnPlaces): OwnValue {
  const table = tableIn(value);
  const places = readPlaces(table);
  return places ? { ...value, table: writePlaces(table, change(places)) } : value;
}
