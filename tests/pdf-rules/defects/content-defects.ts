import { at, content, type Defect, page, put, putStream, rewrite } from "../defect.ts";

const resources = at(page, "/Resources");
const graphicsState = ["/ExtGState"];

/** What pages draw, and with what. */
export const contentDefects: readonly Defect[] = [
  [
    "red text",
    "ISO 19005-2:2011 6.2.4.3",
    rewrite(content, (text) => text.replace("BT", "1 0 0 rg BT")),
  ],
  [
    "a colour space",
    "ISO 19005-2:2011 6.2.4.2, 6.2.4.4",
    put(resources, ["/ColorSpace"], { "/C": ["/ICCBased", "1 0 R"] }),
  ],
  [
    "a transfer function",
    "ISO 19005-2:2011 6.2.5",
    put(resources, graphicsState, { "/G": { "/TR": "/Identity" } }),
  ],
  [
    "an unknown rendering intent",
    "ISO 19005-2:2011 6.2.6",
    rewrite(content, (text) => text.replace("BT", "/Pretty ri BT")),
  ],
  ["thin ink", "ISO 19005-2:2011 6.2.10", put(resources, graphicsState, { "/G": { "/ca": 0.5 } })],
  [
    "a soft mask",
    "ISO 19005-2:2011 6.2.10",
    put(resources, graphicsState, { "/G": { "/SMask": {} } }),
  ],
  [
    "a form",
    "ISO 19005-2:2011 6.2.9",
    putStream(resources, ["/XObject", "/X9"], { "/Type": "/XObject", "/Subtype": "/Form" }),
  ],
  [
    "an operator that is none",
    "ISO 19005-2:2011 6.2.2 (operators)",
    rewrite(content, (text) => text.replace("BT", "BX shine EX BT")),
  ],
  [
    "a font that the page does not name",
    "ISO 19005-2:2011 6.2.2 (resources)",
    rewrite(content, (text) => text.replace(/\/F\d+/, "/F99")),
  ],
  [
    "a state saved and not restored",
    "ISO 19005-2:2011 6.1.13 (q and Q)",
    rewrite(content, (text) => `q ${text}`),
  ],
  [
    "states saved 29 deep",
    "ISO 19005-2:2011 6.1.13 (q and Q)",
    rewrite(content, (text) => `${"q ".repeat(29)}${"Q ".repeat(29)}${text}`),
  ],
  [
    "an open mark",
    "ISO 32000-1:2008 14.6.1",
    rewrite(content, (text) => text.replace(/EMC(?![\s\S]*EMC)/, "")),
  ],
  [
    "a mark closed inside of a text that began in it",
    "ISO 32000-1:2008 14.6.1",
    rewrite(content, (text) => text.replace("ET\nEMC", "EMC\nET")),
  ],
  [
    "an artifact inside of tagged content",
    "Matterhorn 01-003",
    rewrite(content, (text) =>
      text.replace(/(BDC\nBT\n)((?:.* Tc\n)?.* Tj)/, "$1/Artifact <</Type /Layout>> BDC $2 EMC"),
    ),
  ],
  [
    "tagged content inside of an artifact",
    "Matterhorn 01-004",
    rewrite(content, (text) => `/Artifact <</Type /Layout>> BDC ${text} EMC`),
  ],
  [
    "text that is neither tagged nor an artifact",
    "ISO 14289-1:2014 7.1 (tagged)",
    rewrite(content, (text) => text.replace(/\/P <<\/MCID 0>> BDC([\s\S]*?)EMC/, "$1")),
  ],
  [
    "rules that are no artifact",
    "ISO 14289-1:2014 7.1 (tagged)",
    rewrite(content, (text) => `${text}\n0 0 m 10 10 l S`),
  ],
  [
    "an id given twice",
    "ISO 32000-1:2008 14.7.4.2",
    rewrite(content, (text) => text.replace("/MCID 1>>", "/MCID 0>>")),
  ],
  [
    "an artifact of no kind",
    "ISO 32000-1:2008 14.8.2.2.2",
    rewrite(content, (text) => text.replace("/Type /Pagination ", "")),
  ],
  [
    "a page number that is text",
    "ISO 14289-1:2014 7.8",
    rewrite(content, (text) =>
      text.replace("/Artifact <</Type /Pagination /Subtype /Footer>>", "/P <</MCID 900>>"),
    ),
  ],
];
