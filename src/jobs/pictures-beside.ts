import { readJsonBytes } from "../report/json/read-json.ts";
import { pictureFiles } from "../report/own/read-pictures.ts";
import type { JobItem } from "./job.ts";
import type { PictureMap } from "./maker.ts";

/** Whether a file's name is that of a picture, and not of a report. */
function isPictureName(name: string): boolean {
  return /\.(?:png|jpe?g)$/i.test(name);
}

/** The reports of an upload, and the pictures that any of them names; others stay among the reports. */
export function partPictures(items: readonly JobItem[]): {
  readonly items: readonly JobItem[];
  readonly pictures: readonly JobItem[];
} {
  const found = items.filter(({ name }) => isPictureName(name));
  if (found.length === 0) return { items, pictures: [] };
  const reports = items.filter(({ name }) => !isPictureName(name));
  const named = new Set(reports.flatMap(pathsOf));
  const pictures = found.filter(({ name }) => named.has(name));
  return { items: items.filter((item) => !pictures.includes(item)), pictures };
}

/** The pictures of one report, as it names them. */
export function picturesOf(report: JobItem, pictures: readonly JobItem[]): PictureMap {
  if (pictures.length === 0) return new Map();
  return new Map(
    filesOf(report).flatMap((file) => {
      const found = pictures.find(({ name }) => name === besidePath(report.name, file));
      return found ? [[file, found.bytes] as const] : [];
    }),
  );
}

/** The path of a file that stands beside a report: `区/甲.json` and `图.png` are `区/图.png`. */
export function besidePath(report: string, file: string): string {
  return report.slice(0, report.lastIndexOf("/") + 1) + file;
}

function pathsOf(report: JobItem): string[] {
  return filesOf(report).map((file) => besidePath(report.name, file));
}

/** The files that a report's pictures name. */
export function filesOf({ bytes }: JobItem): string[] {
  return pictureFiles(readJsonBytes(bytes));
}
