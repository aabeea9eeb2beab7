import { visit } from "jsonc-parser";
import { type Finding, finding } from "../messages/finding.ts";

/** A JSON text's value, unless the text is not JSON, and what is wrong with the text. */
export type ReadJson = {
  readonly value?: unknown;
  /** As it was given; left out when there was a value and no text. */
  readonly text?: string;
  readonly findings: readonly Finding[];
};

const excerptLength = 20;

/** Decodes UTF-8 bytes, with or without byte order mark, and reads them as JSON. */
export function readJsonBytes(bytes: Uint8Array): ReadJson {
  try {
    return readJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { findings: [finding("JSON-ENCODING", "error", { pointer: "" }, {})] };
  }
}

/** Reads JSON strictly. Names that stand twice are reported: one of the two would be lost. */
export function readJson(text: string): ReadJson {
  const findings: Finding[] = [];
  const members: Set<string>[] = [];
  visit(
    text,
    {
      onObjectBegin: () => void members.push(new Set()),
      onObjectEnd: () => void members.pop(),
      onObjectProperty: (key, _offset, _length, _line, _column, path) => {
        if (members.at(-1)?.has(key)) findings.push(duplicate(key, path()));
        members.at(-1)?.add(key);
      },
      onError: (_error, offset, _length, line, column) => {
        const excerpt = text.slice(offset, offset + excerptLength).split("\n")[0] ?? "";
        const parameters = { line: line + 1, column: column + 1, excerpt };
        findings.push(finding("JSON-SYNTAX", "error", { pointer: "" }, parameters));
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  const broken = findings.some(({ rule }) => rule === "JSON-SYNTAX");
  return broken ? { findings } : { value: JSON.parse(text) as unknown, text, findings };
}

function duplicate(key: string, path: readonly (string | number)[]): Finding {
  const pointer = [...path, key].map((step) => `/${step}`).join("");
  return finding("JSON-DUPLICATE", "error", { pointer }, { key });
}
