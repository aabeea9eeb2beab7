import { createHash } from "node:crypto";
import { type Leases, orLetGo } from "../leases/leases.ts";
import { doneMark, isDone } from "./done-marks.ts";
import type { Notice } from "./notice.ts";
import type { ObjectTools } from "./object-tools.ts";
import { ownNotes } from "./result-names.ts";
import { type ObjectEnd, type ObjectRun, runObject } from "./run-object.ts";

/** `elsewhere`: another server has done it. `held`: another has it in work, as far as is known. */
export type TurnEnd = ObjectEnd | { readonly type: "elsewhere" | "held" };

/** The same for a state of an object, whether it was announced or found. */
export function idOf(notice: Notice): string {
  return doneMark(notice) ?? JSON.stringify(notice);
}

/**
 * Works on an object unless another server over the same output does: that would come to the same,
 * and is spared.
 *
 * @throws {StoreError} when a store fails; the object has to come again.
 */
export async function takeTurn(
  notice: Notice,
  run: ObjectRun,
  { tools, leases }: { readonly tools: ObjectTools; readonly leases: Leases },
): Promise<TurnEnd> {
  const piece = pieceOf(notice);
  const turn = await leases.take(piece);
  if (turn === undefined) {
    return { type: (await isDone(notice, tools.output)) ? "elsewhere" : "held" };
  }
  const again = run.again || turn > 1;
  const end = await orLetGo(leases, piece, () => runObject(notice, { ...run, again }, tools));
  if (end.type === "unfinished") await leases.letGo(piece);
  else leases.end(piece);
  return end;
}

function pieceOf(notice: Notice): string {
  return `${ownNotes}leases/${createHash("sha256").update(idOf(notice)).digest("hex").slice(0, 32)}`;
}
