import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { parse } from "content-disposition";
import { decodeText } from "../../readers/decode-text.ts";
import { fileNameOf } from "./file-name.ts";

export type PlainForm = { readonly type: string; readonly body: Uint8Array };

/**
 * The same form as browsers write it, for the library takes no other: with a long boundary, lines
 * that end in CR LF, and one readable name for each file.
 *
 * @returns undefined where there is no boundary, or no part begins with it.
 */
export function plainForm(type: string, body: Uint8Array): PlainForm | undefined {
  const boundary = boundaryOf(type);
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const form = boundary === undefined ? undefined : cutParts(bytes, `--${boundary}`);
  if (!form) return undefined;
  const own = createHash("sha256").update(`${boundary}`).digest("hex");
  const parts = form.parts.flatMap((part) => [`--${own}\r\n`, ...plainPart(part), "\r\n"]);
  // A form that was cut off stays so.
  const all = [...parts, ...(form.isWhole ? [`--${own}--\r\n`] : [])];
  return {
    type: `multipart/form-data; boundary=${own}`,
    body: Buffer.concat(all.map((one) => (typeof one === "string" ? Buffer.from(one) : one))),
  };
}

function boundaryOf(type: string): string | undefined {
  const [, quoted, bare] = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(type) ?? [];
  return quoted ?? bare;
}

type CutForm = { readonly parts: readonly Buffer[]; readonly isWhole: boolean };

/** What stands before the first part and behind the last one is for programs that know no forms. */
function cutParts(body: Buffer, mark: string): CutForm | undefined {
  let line = lineAt(body, body.indexOf(mark), mark);
  if (!line) return undefined;
  // The first line tells how all lines end: with CR LF, a lone LF belongs to what is sent.
  const { end } = line;
  const parts: Buffer[] = [];
  while (!line.isLast) {
    const next = nextLine(body, line.next, { mark, end });
    if (!next) return { parts: [...parts, body.subarray(line.next)], isWhole: false };
    parts.push(body.subarray(line.next, Math.max(next.at - end.length, line.next)));
    line = next;
  }
  return { parts, isWhole: true };
}

type MarkLine = {
  readonly at: number;
  readonly next: number;
  readonly end: string;
  readonly isLast: boolean;
};

type Marks = { readonly mark: string; readonly end: string };

/** What only looks like a boundary goes on, or ends otherwise. */
function nextLine(body: Buffer, from: number, { mark, end }: Marks): MarkLine | undefined {
  let at = body.indexOf(end + mark, Math.max(0, from - end.length));
  while (at >= 0) {
    const line = lineAt(body, at + end.length, mark);
    if (line && (line.isLast || line.end === end)) return line;
    at = body.indexOf(end + mark, at + 1);
  }
  return undefined;
}

/** The line of a boundary, and what ends it. */
function lineAt(body: Buffer, at: number, mark: string): MarkLine | undefined {
  if (at < 0) return undefined;
  const start = at + mark.length;
  const rest = body.toString("latin1", start, start + longestPadding);
  const [all = "", last, end = ""] = /^(?:(--)|[ \t]*(\r?\n))/.exec(rest) ?? [];
  return all === "" ? undefined : { at, next: start + all.length, end, isLast: last !== undefined };
}

const longestPadding = 200;

/** The head of a part and what it holds; a head that does not end is for the library to judge. */
function plainPart(part: Buffer): readonly (string | Buffer)[] {
  const [end, length] = headEnd(part);
  if (end < 0) return [part];
  const head = decodeText(part.subarray(0, end), ["utf-8", "gb18030", "latin1"]);
  const lines = head.replaceAll(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  return [`${lines.map(plainLine).join("\r\n")}\r\n\r\n`, part.subarray(end + length)];
}

function headEnd(part: Buffer): readonly [end: number, length: number] {
  const [wide, narrow] = [part.indexOf("\r\n\r\n"), part.indexOf("\n\n")];
  return wide >= 0 && (narrow < 0 || wide < narrow) ? [wide, 4] : [narrow, 2];
}

function plainLine(line: string): string {
  if (!/^content-disposition\s*:/i.test(line)) return line;
  const value = line.slice(line.indexOf(":") + 1);
  // Browsers write a quote as %22 and a backslash as it is; other programs write both with one.
  const { type, parameters } = parse(value, { multipart: !value.includes('\\"'), extended: false });
  const fileName = fileNameOf(parameters);
  const name = parameters.name === undefined ? "" : `; name="${escaped(parameters.name)}"`;
  const file = fileName === undefined ? "" : `; filename="${escaped(fileName)}"`;
  return `Content-Disposition: ${type}${name}${file}`;
}

function escaped(text: string): string {
  return text.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
