import { element, type Xml } from "../xml.ts";

export { element, escapeXml, type Xml } from "../xml.ts";

/** A property that is on or off, or inherited when nothing is said. */
export function toggle(name: string, on: boolean | undefined): Xml {
  return on === undefined ? "" : element(name, { "w:val": on ? 1 : 0 });
}

/** A whole part of the package. */
export function part(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
