import { element, type Xml } from "./xml.ts";

/**
 * A field with its value, for programs that compute none.
 * @see ECMA-376 Part 1, 17.16.2 (complex fields)
 */
export function writeField(code: string, value: Xml): Xml {
  const instruction = element("w:instrText", { "xml:space": "preserve" }, ` ${code} `);
  return [
    mark("begin"),
    element("w:r", {}, instruction),
    mark("separate"),
    value,
    mark("end"),
  ].join("");
}

function mark(type: "begin" | "separate" | "end"): Xml {
  return element("w:r", {}, element("w:fldChar", { "w:fldCharType": type }));
}
