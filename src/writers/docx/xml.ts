/** A finished piece of XML: its text is escaped. */
export type Xml = string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Xml[]): Xml {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${escapeXml(String(value))}"`,
  );
  const content = children.join("");
  const start = `<${name}${written.join("")}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** A property that is on or off, or inherited when nothing is said. */
export function toggle(name: string, on: boolean | undefined): Xml {
  return on === undefined ? "" : element(name, { "w:val": on ? 1 : 0 });
}

export function escapeXml(text: string): Xml {
  return text.replaceAll(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}

/** A whole part of the package. */
export function part(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
