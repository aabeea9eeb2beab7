/** A finished piece of XML: its text is escaped. */
export type Xml = string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Xml[]): Xml {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (typeof value === "number") start += ` ${key}="${value}"`;
    else if (value !== undefined) start += ` ${key}="${escapeXml(value)}"`;
  }
  const content = children.length === 1 ? children[0] : children.join("");
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

export function escapeXml(text: string): Xml {
  // Most texts have none, and a replacement is slow to find that out.
  if (!special.test(text)) return text;
  return text.replaceAll(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}

const special = /[&<>"]/;
