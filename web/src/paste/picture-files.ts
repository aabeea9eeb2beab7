import { ownMember } from "../../../src/messages/own-member.ts";
import { isRecord } from "../../../src/report/read/input.ts";
import { mapOwnItems, type OwnValue } from "../draft/own/own-items.ts";
import { dataOf } from "./picture-file.ts";

/** A report's file and the files of its pictures, opened together; undefined for any other files. */
export function reportWithPictures(
  files: readonly File[],
): { readonly report: File; readonly pictures: readonly File[] } | undefined {
  const pictures = files.filter(({ type }) => type.startsWith("image/"));
  const [report, ...others] = files.filter((file) => !pictures.includes(file));
  return report && pictures.length > 0 && others.length === 0 ? { report, pictures } : undefined;
}

/**
 * The report with its pictures in itself, as far as they are among the files. A browser tells of a
 * file its name, not its folder: a name that two of the report's pictures have says nothing. What is
 * missing is told by the check.
 */
export async function withPictures(report: unknown, files: readonly File[]): Promise<unknown> {
  if (files.length === 0 || !isRecord(report) || !Array.isArray(report.sections)) return report;
  const read = new Map<string, string>();
  for (const file of files) {
    const picture = await dataOf(file);
    if (typeof picture === "object") read.set(file.name, picture.data);
  }
  const paths = new Set<string>();
  mapBodies(report.sections, (item) => {
    paths.add(pathOf(item) ?? "");
    return item;
  });
  const isClear = (name: string) => [...paths].filter((path) => nameOf(path) === name).length === 1;
  const clear = new Map([...read].filter(([name]) => isClear(name)));
  return { ...report, sections: mapBodies(report.sections, (item) => withData(item, clear)) };
}

function mapBodies(sections: readonly unknown[], change: (item: OwnValue) => OwnValue): unknown[] {
  return sections.map((section) =>
    isRecord(section) && section.body !== undefined
      ? { ...section, body: mapOwnItems(section.body, change) }
      : section,
  );
}

function withData(item: OwnValue, read: ReadonlyMap<string, string>): OwnValue {
  const data = read.get(nameOf(pathOf(item) ?? ""));
  if (data === undefined) return item;
  const { file: _, ...others } = item.picture as Record<string, unknown>;
  return { ...item, picture: { ...others, data } };
}

function pathOf({ picture }: OwnValue): string | undefined {
  const path = isRecord(picture) ? ownMember(picture, "file") : undefined;
  return typeof path === "string" ? path : undefined;
}

function nameOf(path: string): string {
  return path.split("/").at(-1) ?? "";
}
