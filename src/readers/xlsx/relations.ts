import type { OfficePackage } from "../office-package.ts";
import { allOf, parseXml, type XmlElement } from "../xml.ts";

/** What a part points to inside its package. */
export type Relation = {
  readonly id: string;
  /** The last word of its type, which is the same in both forms of the standard: `worksheet`. */
  readonly kind: string;
  /** The name of the part. */
  readonly target: string;
};

/** @param part - its name; empty for the package itself. @see ECMA-376 Part 2, 9.3 */
export function relationsOf(parts: OfficePackage, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const xml = parts.text(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (xml === undefined) return [];
  return allOf(parseXml(xml), "Relationship").flatMap(({ attributes }): Relation[] => {
    const { Id = "", Type = "", Target = "", TargetMode } = attributes;
    if (TargetMode === "External") return [];
    return [
      { id: Id, kind: Type.slice(Type.lastIndexOf("/") + 1), target: partNamed(Target, folder) },
    ];
  });
}

/** A target is written from the package's root or from the folder of the part that names it. */
function partNamed(target: string, folder: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** The relation that an element names by its `id`, whatever prefix that has. */
export function relationId({ attributes }: XmlElement): string | undefined {
  return Object.entries(attributes).find(([name]) => /(?:^|:)id$/.test(name))?.[1];
}
