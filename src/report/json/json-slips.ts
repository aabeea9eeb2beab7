import { type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";
import { type Finding, finding } from "../../messages/finding.ts";

/** As JSON is strictly: without comments and idle commas. */
export const strictly = { disallowComments: true, allowTrailingComma: false };

/** A text that is no JSON at all would otherwise be told of at each of its characters. */
const mostSlips = 20;

const excerptLength = 20;

/**
 * Tells every slip of a text that is no JSON once, and not what only follows from it: until a comma
 * or a colon stands where one belongs, and for the whole rest once it is not known any more which
 * bracket or quotation mark belongs to which.
 */
export function findSlips(text: string): Finding[] {
  const found: Finding[] = [];
  let place: "sure" | "in doubt" | "lost" = "sure";
  visit(
    text,
    {
      onSeparator: () => {
        if (place === "in doubt") place = "sure";
      },
      onError: (error, offset, _length, line, column) => {
        if (place === "sure" && found.length < mostSlips) {
          const excerpt = text.slice(offset, offset + excerptLength).split("\n")[0] ?? "";
          const parameters = { line: line + 1, column: column + 1, excerpt };
          found.push(finding("JSON-SYNTAX", "error", { pointer: "" }, parameters));
        }
        const isLocal = isLocalSlip(error, text.charAt(offset));
        place = place === "lost" || !isLocal ? "lost" : "in doubt";
      },
    },
    strictly,
  );
  return found;
}

/** Behind a wrong word or number, a comment or a missing comma the reader still knows where it is. */
const local = [
  ...["InvalidSymbol", "InvalidNumberFormat", "InvalidCommentToken", "ValueExpected"],
  ...["InvalidUnicode", "InvalidEscapeCharacter", "InvalidCharacter"],
];

/** A colon or an end where a comma is wanted: a bracket or a brace is missing somewhere before. */
function isLocalSlip(error: ParseErrorCode, at: string): boolean {
  const kind = printParseErrorCode(error);
  return kind === "CommaExpected" ? !/[:\]}]/.test(at) : local.includes(kind) && at !== ":";
}
