import { type Defect, info, metadata, profile, put, rewrite, root } from "../defect.ts";

const utf8 = (text: string) => Buffer.from(text).toString("latin1");

/** Metadata, and what grey is meant by. */
export const metadataDefects: readonly Defect[] = [
  ["no metadata", "ISO 19005-2:2011 6.6.2.1 (stream)", put(root, ["/Metadata"], undefined)],
  [
    "packed metadata",
    "ISO 19005-2:2011 6.6.2.1 (stream)",
    put(metadata, ["/Filter"], "/FlateDecode"),
  ],
  [
    "a packet that names its encoding",
    "ISO 19005-2:2011 6.6.2.1 (packet)",
    rewrite(metadata, (xmp) => xmp.replace("?>", ' encoding="UTF-8"?>')),
  ],
  [
    "an open element",
    "ISO 19005-2:2011 6.6.2.1 (XML)",
    rewrite(metadata, (xmp) => xmp.replace("</dc:title>", "")),
  ],
  [
    "level B",
    "ISO 19005-2:2011 6.6.4",
    rewrite(metadata, (xmp) => xmp.replace("conformance>A", "conformance>B")),
  ],
  [
    "another prefix for the level",
    "ISO 19005-2:2011 6.6.4",
    rewrite(metadata, (xmp) => xmp.replaceAll("pdfaid", "archive")),
  ],
  [
    "no word of PDF/UA",
    "Matterhorn 06-002",
    rewrite(metadata, (xmp) => xmp.replace("<pdfuaid:part>1</pdfuaid:part>", "")),
  ],
  [
    "no title",
    "Matterhorn 06-003",
    rewrite(metadata, (xmp) => xmp.replace(/<dc:title>.*<\/dc:title>/, "")),
  ],
  [
    "a property of our own",
    "ISO 19005-2:2011 6.6.2.3.1 (known)",
    rewrite(metadata, (xmp) => xmp.replace("<xmp:CreatorTool", "<xmp:Mood>good</xmp:Mood>$&")),
  ],
  [
    "PDF/UA undescribed",
    "ISO 19005-2:2011 6.6.2.3.1 (known)",
    rewrite(metadata, (xmp) => xmp.replace("<pdfaProperty:name>part", "<pdfaProperty:name>other")),
  ],
  [
    "a date in words",
    "ISO 19005-2:2011 6.6.2.3.1 (types)",
    rewrite(metadata, (xmp) =>
      xmp.replace(/CreateDate>[^<]*</, () => `CreateDate>${utf8("二〇二〇年")}<`),
    ),
  ],
  [
    "a title without language",
    "ISO 19005-2:2011 6.6.2.3.1 (types)",
    rewrite(metadata, (xmp) => xmp.replace(' xml:lang="x-default"', "")),
  ],
  [
    "a described property without category",
    "ISO 19005-2:2011 6.6.2.3.3",
    rewrite(metadata, (xmp) => xmp.replace(/<pdfaProperty:category>.*\n/, "")),
  ],
  ["another author", "ISO 19005-2:2011 6.6.3", put(info, ["/Author"], "u:甲局")],
  ["another date", "ISO 19005-2:2011 6.6.3", put(info, ["/ModDate"], "u:D:20200101000000Z")],
  ["no output intent", "ISO 19005-2:2011 6.2.3 (intent)", put(root, ["/OutputIntents"], [])],
  [
    "a second profile",
    "ISO 19005-2:2011 6.2.3 (one profile)",
    put(root, ["/OutputIntents", 1], { "/S": "/GTS_PDFX", "/DestOutputProfile": "1 0 R" }),
  ],
  [
    "a profile of a scanner",
    "ISO 19005-2:2011 6.2.3 (profile header)",
    rewrite(profile, (icc) => icc.replace("prtr", "scnr")),
  ],
  [
    "a profile of three colours",
    "ISO 19005-2:2011 6.2.3 (profile header)",
    put(profile, ["/N"], 3),
  ],
  ["a cut profile", "ICC.1:2001-04 6.1", rewrite(profile, (icc) => icc.slice(0, -4))],
  [
    "a profile without tone curve",
    "ICC.1:2001-04 6.3.3",
    rewrite(profile, (icc) => icc.replace("kTRC", "rTRC")),
  ],
  [
    "a tag outside of the profile",
    "ICC.1:2001-04 6.2",
    rewrite(profile, (icc) => icc.slice(0, -4)),
  ],
];
