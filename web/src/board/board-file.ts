import { visibleJson } from "../../../src/messages/visible.ts";
import { isRecord } from "../../../src/report/read/input.ts";
import type { Remark } from "../draft/remark.ts";
import type { PackedFile } from "../worker/pack-files.ts";
import { type Board, emptyBoard } from "./board.ts";
import type { Content } from "./content.ts";

/** The file in a saved board's ZIP that says what the others are. */
export const indexName = "board.json";

const format = "nianbao-board";

/** A file's place in the ZIP, and all that is not in the file itself. */
type Listed = {
  readonly id: string;
  readonly file: string;
  readonly path: string;
  readonly text?: string;
  readonly remarks: readonly Remark[];
  readonly isRefused?: boolean;
};

/** A board as files of one ZIP: the originals lie in it as they came. */
export async function boardFiles(
  board: Board,
  contents: readonly Content[],
): Promise<PackedFile[]> {
  const files: PackedFile[] = [];
  const listed: Listed[] = [];
  for (const [index, { original, ...content }] of contents.entries()) {
    const path = `files/${String(index + 1).padStart(4, "0")}/${content.file}`;
    files.push({ name: path, bytes: new Uint8Array(await original.arrayBuffer()) });
    listed.push({ ...content, path });
  }
  const index = visibleJson({ format, version: 1, board, contents: listed }, 1);
  return [{ name: indexName, bytes: new TextEncoder().encode(`${index}\n`) }, ...files];
}

export type SavedBoard = { readonly board: Board; readonly contents: readonly Content[] };

/** The board of a ZIP; undefined when it is none. */
export function readBoardFiles(files: readonly PackedFile[]): SavedBoard | undefined {
  const index = files.find(({ name }) => name === indexName);
  const value = index && parse(index.bytes);
  if (!isRecord(value) || value.format !== format || !isRecord(value.board)) return undefined;
  const board = { ...emptyBoard, ...(value.board as Partial<Board>) };
  const isWhole = [board.units, board.loose, board.lastYear, value.contents].every(Array.isArray);
  if (!isWhole) return undefined;
  const bytesAt = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const contents = (value.contents as Listed[]).flatMap(({ path, ...content }) => {
    const bytes = bytesAt.get(path);
    return bytes ? [{ ...content, original: new Blob([bytes as BlobPart]) }] : [];
  });
  return { board, contents };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
