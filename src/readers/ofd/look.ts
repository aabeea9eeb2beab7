import { childrenOf, type XmlElement } from "../xml.ts";
import { type Colour, colourOf } from "./colours.ts";
import type { Resources } from "./resources.ts";

/** What a drawing parameter may stand for: undefined where none of them says it. */
export type Look = { readonly fill: Colour | undefined; readonly stroke: Colour | undefined };

/** No look is derived from more others. */
const mostRelatives = 20;

/** An object's own colours, else those of the look that it names, else those around it. */
export function lookOf(object: XmlElement, { looks }: Resources, around: Look): Look {
  const chain = [object];
  let next = object.attributes.DrawParam;
  while (next !== undefined && chain.length < mostRelatives) {
    const look = looks.get(next);
    if (!look) break;
    chain.push(look);
    next = look.attributes.Relative;
  }
  const find = (name: string) => chain.flatMap((one) => childrenOf(one, name)).map(colourOf)[0];
  return { fill: find("FillColor") ?? around.fill, stroke: find("StrokeColor") ?? around.stroke };
}
