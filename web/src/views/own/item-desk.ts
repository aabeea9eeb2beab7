import type { Desk } from "../../desk.ts";
import type { OwnValue } from "../../draft/own/own-items.ts";
import type { Note } from "../../notes.ts";

/** What the fields of an own item work with. */
export type ItemDesk = {
  readonly desk: Desk;
  readonly id: string;
  readonly value: OwnValue;
  /** @param step - typing on in one field is one step back. */
  readonly edit: (change: (value: OwnValue) => OwnValue, step?: string) => void;
  readonly notes: readonly Note[];
};
