import { type Finding, finding } from "../../messages/finding.ts";
import { child, type Input, readLine } from "../read/input.ts";

/** Where a picture comes from: a file beside the report, or the report itself. */
export type PictureSource =
  | { readonly type: "file"; readonly file: string }
  | { readonly type: "data"; readonly data: string };

/**
 * Reads where a picture comes from. A file is named by its path from the report's folder down:
 * never one outside it, and never an address.
 *
 * @param findings - what is wrong with it goes there.
 */
export function pictureSource(picture: Input, findings: Finding[]): PictureSource | undefined {
  const input = { ...picture, findings };
  const [file, data] = [child(input, "file"), child(input, "data")];
  if (data.value === undefined) return readFile(file);
  if (file.value !== undefined) {
    findings.push(finding("PIC-BOTH", "error", { pointer: picture.pointer }, {}));
    return undefined;
  }
  const text = readLine(data);
  return text === undefined ? undefined : { type: "data", data: text };
}

function readFile(input: Input): PictureSource | undefined {
  const file = readLine(input);
  if (file === undefined) return undefined;
  const rule = faultOf(file);
  if (!rule) return { type: "file", file };
  input.findings.push(
    finding(rule, "error", { pointer: input.pointer }, { read: file }, { read: file }),
  );
  return undefined;
}

function faultOf(file: string) {
  if (/^[A-Za-z][A-Za-z\d+.-]+:|^\/\/|^www\./i.test(file)) return "PIC-URL";
  if (/^[/\\]|^[A-Za-z]:|^~/.test(file)) return "PIC-ABSOLUTE";
  const steps = file.split(/[/\\]/);
  if (steps.includes("..")) return "PIC-OUTSIDE";
  return file.includes("\\") || steps.some((step) => step === "" || step === ".")
    ? "PIC-PATH"
    : undefined;
}
