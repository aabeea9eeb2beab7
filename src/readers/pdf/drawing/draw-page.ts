import { GenerationError } from "../../../messages/generation-error.ts";
import { ownMember } from "../../../messages/own-member.ts";
import { limits } from "../../limits.ts";
import type { Drawing } from "../../pages/drawing/drawing.ts";
import { mappedBox } from "../../pages/drawing/geometry.ts";
import {
  contentHandlers,
  type Handlers,
  type PageFrame,
  pathHandlers,
  stateHandlers,
  textHandlers,
} from "./handlers.ts";
import { endPicture, newPen } from "./pen.ts";

/** What the library makes of a page: operators by their codes, and what they are used with. */
export type Operators = {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
};

type Codes = Readonly<Record<string, number>>;

/**
 * Draws a page on no paper: tells of everything what it is and where it stands.
 * @throws {GenerationError} `FILE-BOMB` for characters without end.
 */
export function drawPage(
  { fnArray, argsArray }: Operators,
  codes: Codes,
  frame: PageFrame,
): Drawing {
  const pen = newPen(frame.matrix, mappedBox(frame.matrix, frame.view));
  const handlers = byCode(codes);
  for (const [index, code] of fnArray.entries()) {
    const isGroup = code === codes.beginGroup || code === codes.endGroup;
    if (pen.masks > 0 && !isGroup) continue;
    handlers.get(code)?.(pen, (argsArray[index] ?? []) as readonly unknown[], frame);
    if (pen.glyphs.length > limits.characters) throw new GenerationError("FILE-BOMB", {});
  }
  endPicture(pen);
  return pen;
}

const known = new WeakMap<Codes, ReadonlyMap<number, Handlers[string]>>();

function byCode(codes: Codes): ReadonlyMap<number, Handlers[string]> {
  const handlers = known.get(codes) ?? sorted(codes);
  known.set(codes, handlers);
  return handlers;
}

function sorted(codes: Codes): ReadonlyMap<number, Handlers[string]> {
  const all = { ...stateHandlers, ...textHandlers, ...contentHandlers, ...pathHandlers(codes) };
  return new Map(
    Object.entries(all).map(([name, handler]) => [ownMember(codes, name) ?? -1, handler]),
  );
}
