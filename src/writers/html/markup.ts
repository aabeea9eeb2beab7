/** A finished piece of HTML: its text is escaped. */
export type Html = string;

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const voidElements: ReadonlySet<string> = new Set(["br", "col", "img", "meta"]);

/** An element on one line; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Html[]): Html {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${escapeHtml(String(value))}"`,
  );
  const end = voidElements.has(name) ? "" : `</${name}>`;
  return `<${name}${written.join("")}>${children.join("")}${end}`;
}

/** An element whose children stand on lines of their own: between blocks, white space is nothing. */
export function block(name: string, attributes: Attributes, ...children: readonly Html[]): Html {
  return element(name, attributes, "\n", ...children.map((child) => `${child}\n`));
}

export function escapeHtml(text: string): Html {
  return text.replaceAll(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
