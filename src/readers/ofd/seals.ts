import { mappedBox } from "../pages/drawing/geometry.ts";
import { childrenOf, descend, type XmlElement } from "../xml.ts";
import { areaFrom } from "./numbers.ts";
import { followIfThere } from "./open-document.ts";
import type { OfdFile, OfdPackage } from "./open-ofd.ts";
import { boxOf, type Frame, type Pen } from "./pen.ts";

/** Where seals stand, by the pages' identifiers. */
export type Seals = ReadonlyMap<string, readonly XmlElement[]>;

/** Whether a signature is valid is for others to say: a seal is told as the picture that it is. */
export async function readSeals(ofd: OfdPackage, list: OfdFile | undefined): Promise<Seals> {
  const all = new Map<string, XmlElement[]>();
  for (const { attributes } of list ? childrenOf(list.root, "Signature") : []) {
    for (const seal of await sealsOf(ofd, list, attributes.BaseLoc)) {
      const page = seal.attributes.PageRef ?? "";
      all.set(page, [...(all.get(page) ?? []), seal]);
    }
  }
  return all;
}

async function sealsOf(
  ofd: OfdPackage,
  list: OfdFile | undefined,
  path: string | undefined,
): Promise<XmlElement[]> {
  const file = list && path ? await followIfThere(ofd, list, path) : undefined;
  const signed = file && descend(file.root, "SignedInfo");
  return signed ? childrenOf(signed, "StampAnnot") : [];
}

export function drawSeals(pen: Pen, seals: readonly XmlElement[], { matrix }: Frame): void {
  for (const { attributes } of seals) {
    const area = areaFrom(attributes.Boundary);
    pen.at++;
    if (area) pen.pictures.push({ box: mappedBox(matrix, boxOf(area)), at: pen.at });
  }
}
