import { finding } from "../../messages/finding.ts";
import type { ReadPicture } from "../../pictures/read-picture.ts";
import {
  child,
  type Input,
  readLine,
  readRecord,
  show,
  trimBlanks,
  wrongType,
} from "../read/input.ts";
import type { OwnPicture } from "../report.ts";
import { ownLimits } from "./own-limits.ts";
import { type OwnReading, readId, readOwnCaption, refuseLong } from "./own-reading.ts";
import { pictureSource } from "./picture-source.ts";

/** A picture; none, with findings, when it is missing or may not be printed. */
export function readOwnPicture(input: Input, own: OwnReading): OwnPicture[] {
  const { pointer } = input;
  if (!readRecord(input, ["id", "file", "data", "alt", "caption", "widthMm"])) return [];
  const id = readId(child(input, "id"));
  const caption = readOwnCaption(input, own);
  const alt = readAlt(child(input, "alt"));
  const widthMm = readWidth(child(input, "widthMm"));
  const picture = readPicture(input, own);
  if (alt === undefined || !picture) return [];
  return [{ type: "ownPicture", ...id, picture, alt, ...caption, ...widthMm, pointer }];
}

function readAlt(input: Input): string | undefined {
  const { value, pointer, findings } = input;
  if (value === undefined || (typeof value === "string" && trimBlanks(value) === "")) {
    findings.push(finding("PIC-ALT", "error", { pointer }, {}));
    return undefined;
  }
  const alt = readLine(input);
  if (alt !== undefined) refuseLong(alt, ownLimits.altText, input);
  return alt;
}

function readWidth(input: Input): Pick<OwnPicture, "widthMm"> {
  const { value, pointer, findings } = input;
  if (value === undefined) return {};
  const { narrowestMm: from, widestMm: to } = ownLimits;
  if (typeof value === "number" && value >= from && value <= to) return { widthMm: value };
  const read = show(value);
  findings.push(finding("PIC-WIDTH", "error", { pointer }, { read, from, to }, { read }));
  return {};
}

/** What was fetched for this picture; that there is nothing is told here, with the file's name. */
function readPicture(input: Input, { pictures }: OwnReading): ReadPicture["picture"] {
  const source = pictureSource(input, input.findings);
  if (!source || !pictures) return undefined;
  const { picture, findings } = pictures.get(input.pointer) ?? {};
  input.findings.push(...(findings ?? []));
  if (picture || findings) return picture;
  if (source.type === "data") wrongType(child(input, "data"), "@base64");
  else {
    const place = { pointer: `${input.pointer}/file` };
    const { file } = source;
    input.findings.push(finding("PIC-MISSING", "error", place, { file }, { read: file }));
  }
  return undefined;
}
