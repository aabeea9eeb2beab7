import { clear, createStore, delMany, get, set, setMany } from "idb-keyval";
import { once } from "../../../src/document/once.ts";
import type { Board } from "./board.ts";
import type { Content } from "./content.ts";

/** The board stays on this machine: its rows as one entry, and each file as one of its own. */
const database = once(() => createStore("nianbao-board", "entries"));

const boardKey = "board";

const keyOf = (id: string) => `content.${id}`;

/** @returns whether the browser took it; it may be full or have its stores switched off. */
export function keepBoard(board: Board): Promise<boolean> {
  return isDone(() => set(boardKey, board, database()));
}

export function keepContents(contents: readonly Content[]): Promise<boolean> {
  const entries = contents.map((one): [string, Content] => [keyOf(one.id), one]);
  return isDone(() => setMany(entries, database()));
}

export function dropContents(ids: readonly string[]): Promise<boolean> {
  return isDone(() => delMany(ids.map(keyOf), database()));
}

export function clearKept(): Promise<boolean> {
  return isDone(() => clear(database()));
}

export async function keptBoard(): Promise<Board | undefined> {
  try {
    return await get(boardKey, database());
  } catch {
    return undefined;
  }
}

export async function keptContent(id: string): Promise<Content | undefined> {
  try {
    return await get(keyOf(id), database());
  } catch {
    return undefined;
  }
}

async function isDone(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}
