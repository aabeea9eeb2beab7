/**
 * What can be imported, by the names that people know, in the order in which they are told: which
 * reader takes it, and how its files' names end.
 */
export const importable = {
  DOCX: { kind: "docx", endings: ".docx" },
  DOC: { kind: "ole", endings: ".doc" },
  WPS: { kind: "ole", endings: ".wps" },
  XLSX: { kind: "xlsx", endings: ".xlsx" },
  XLS: { kind: "ole", endings: ".xls" },
  ET: { kind: "ole", endings: ".et" },
  RTF: { kind: "rtf", endings: ".rtf" },
  ODT: { kind: "odf", endings: ".odt" },
  ODS: { kind: "odf", endings: ".ods" },
  PDF: { kind: "pdf", endings: ".pdf" },
  OFD: { kind: "ofd", endings: ".ofd" },
  HTML: { kind: "html", endings: ".html,.htm" },
  TXT: { kind: "text", endings: ".txt,.csv" },
} as const;

export type Importable = keyof typeof importable;

export type FileKind = (typeof importable)[Importable]["kind"];

/** @param text - what plain text is called. */
export function importableNames(text: string): readonly string[] {
  return Object.keys(importable).map((name) => (name === "TXT" ? text : name));
}

/** As a browser's choice of files takes them. */
export function importableEndings(): string {
  return Object.values(importable)
    .map(({ endings }) => endings)
    .join(",");
}
