import { bytes, content, type Defect, put, root, trailer } from "../defect.ts";

export const fileDefects: readonly Defect[] = [
  ["a line before the header", "ISO 19005-2:2011 6.1.2 (header)", bytes((text) => `\n${text}`)],
  [
    "a version that is not yet there",
    "ISO 19005-2:2011 6.1.2 (header)",
    bytes((text) => text.replace("%PDF-1.7", "%PDF-2.0")),
  ],
  [
    "no binary comment",
    "ISO 19005-2:2011 6.1.2 (comment)",
    bytes((text) => text.replace("%\xff\xff\xff\xff", "%text")),
  ],
  ["no identity", "ISO 19005-2:2011 6.1.3 (ID)", trailer({ "/ID": [] })],
  ["encryption", "ISO 19005-2:2011 6.1.3 (Encrypt)", trailer({ "/Encrypt": {} })],
  [
    "something behind the end",
    "ISO 19005-2:2011 6.1.3 (end)",
    bytes((text) => `${text}\n<!-- -->`),
  ],
  [
    "something between objects and cross references",
    "ISO 19005-2:2011 6.1.4",
    bytes((text) => text.replace(/startxref(?=\n\d+\n%%EOF\n$)/, "1 startxref")),
  ],
  [
    "an object that does not end on a line of its own",
    "ISO 19005-2:2011 6.1.9",
    bytes((text) => text.replace("endstream\nendobj", "endstream endobj")),
  ],
  [
    "a stream longer than it says",
    "ISO 19005-2:2011 6.1.7.1 (Length)",
    bytes((text) => text.replace(/\/Length (\d+)/, (_, length) => `/Length ${Number(length) - 1}`)),
  ],
  [
    "a stream that begins behind a carriage return",
    "ISO 19005-2:2011 6.1.7.1 (stream)",
    bytes((text) => text.replace(/>>\nstream\n/, ">>\nstream\r")),
  ],
  [
    "a stream outside of the file",
    "ISO 19005-2:2011 6.1.7.1 (external)",
    put(content, ["/F"], "u:other.bin"),
  ],
  ["LZW", "ISO 19005-2:2011 6.1.7.2", put(content, ["/Filter"], ["/LZWDecode"])],
  [
    "half a digit pair",
    "ISO 19005-2:2011 6.1.6",
    bytes((text) => text.replace(/\/ID\[<\w/, "/ID[<")),
  ],
  ["an integer of 33 bits", "ISO 19005-2:2011 6.1.13 (numbers)", put(root, ["/N"], 2 ** 31)],
  ["a real close to nothing", "ISO 19005-2:2011 6.1.13 (numbers)", put(root, ["/N"], 1e-39)],
  [
    "a string of 40,000 characters",
    "ISO 19005-2:2011 6.1.13 (strings)",
    put(root, ["/T"], `u:${"x".repeat(40_000)}`),
  ],
  ["a name of 128 bytes", "ISO 19005-2:2011 6.1.8", put(root, [`/${"n".repeat(128)}`], 1)],
  ["a name in GBK", "ISO 19005-2:2011 6.1.8", put(root, ["/S"], "/\ufffd\ufffd")],
];
