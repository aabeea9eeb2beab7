import { element, type Xml } from "../xml.ts";

const namespace = "http://www.ofdspec.org/2016";

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Readers in use know no other prefix. */
export const namespaces = { "xmlns:ofd": namespace } as const;

type Attributes = Parameters<typeof element>[1];

/** An element of OFD; attributes without a value are left out. */
export function ofd(name: string, attributes: Attributes, ...children: readonly Xml[]): Xml {
  return element(`ofd:${name}`, attributes, ...children);
}

/** A whole file of the package. */
export function file(name: string, attributes: Attributes, ...children: readonly Xml[]): Xml {
  return declaration + ofd(name, { ...namespaces, ...attributes }, ...children);
}
