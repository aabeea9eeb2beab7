import { allOf, parseXml } from "./xml.ts";

/** What a part of an Office file says that another is to it. */
export type Relation = {
  readonly id: string;
  /** Without its namespace: `styles`, `footnotes`. */
  readonly type: string;
  /** The other part's name in the package; an address when it is outside of it. */
  readonly target: string;
  readonly isExternal: boolean;
};

/** The name of the part that tells what the others are to a part; `""` is the package itself. */
export function relationsPartOf(part: string): string {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/**
 * @param folder - of the part that has the relations, with a slash behind it.
 * @throws {GenerationError} `FILE-DAMAGED`, `FILE-DTD`, `FILE-BOMB`.
 */
export function readRelations(xml: string, folder: string): Relation[] {
  return allOf(parseXml(xml), "Relationship").map(({ attributes }) => {
    const { Id = "", Type = "", Target = "" } = attributes;
    const isExternal = attributes.TargetMode === "External";
    const type = Type.slice(Type.lastIndexOf("/") + 1);
    return { id: Id, type, target: isExternal ? Target : partName(Target, folder), isExternal };
  });
}

/** `../media/a.png` seen from a folder; an absolute one begins at the package's root. */
function partName(target: string, folder: string): string {
  const path = target.replaceAll("\\", "/");
  const names: string[] = [];
  for (const name of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names.join("/");
}
