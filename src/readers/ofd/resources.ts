import { childrenOf, descend, textOf, type XmlElement } from "../xml.ts";
import { followIfThere } from "./open-document.ts";
import type { OfdFile, OfdPackage } from "./open-ofd.ts";

/** What objects of a page point at: their look, and drawings that are used again; by identifier. */
export type Resources = {
  readonly looks: ReadonlyMap<string, XmlElement>;
  readonly drawings: ReadonlyMap<string, XmlElement>;
};

/** Those that an element names, and those that were there before. */
export async function readResources(
  ofd: OfdPackage,
  { file, element, names }: ResourceNames,
  before: Resources = { looks: new Map(), drawings: new Map() },
): Promise<Resources> {
  const looks = new Map(before.looks);
  const drawings = new Map(before.drawings);
  for (const name of names) {
    for (const place of childrenOf(element, name)) {
      const found = await followIfThere(ofd, file, textOf(place));
      if (!found) continue;
      const { root } = found;
      addAll(looks, childrenOf(descend(root, "DrawParams") ?? none));
      addAll(drawings, childrenOf(descend(root, "CompositeGraphicUnits") ?? none));
    }
  }
  return { looks, drawings };
}

type ResourceNames = {
  readonly file: OfdFile;
  readonly element: XmlElement;
  readonly names: readonly string[];
};

const none: XmlElement = { name: "", attributes: {}, children: [] };

function addAll(known: Map<string, XmlElement>, elements: readonly XmlElement[]): void {
  for (const element of elements) known.set(element.attributes.ID ?? "", element);
}
