import { element, type Xml } from "../xml.ts";

const namespace = "http://www.ofdspec.org/2016";

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Readers in use know no other prefix. */
export const namespaces = { "xmlns:ofd": namespace } as const;

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element of OFD; attributes without a value are left out. */
export function ofd(name: string, attributes: Attributes, ...children: readonly Xml[]): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return element(`ofd:${name}`, Object.fromEntries(written), ...children);
}

/** A whole file of the package. */
export function file(name: string, attributes: Attributes, ...children: readonly Xml[]): Xml {
  return declaration + ofd(name, { ...namespaces, ...attributes }, ...children);
}
