import { visit } from "jsonc-parser";
import { type Finding, finding } from "../../messages/finding.ts";
import { hasAllDigits } from "../read/all-digits.ts";
import { type Path, pointerOf } from "../read/input.ts";
import { strictly } from "./json-slips.ts";

/** Hardly any literal does, and to look closely at each takes time: 15 digits are always kept. */
export function mayLoseDigits(literal: string): boolean {
  if (literal.length > 15 || literal.includes("E")) return true;
  return literal.includes("e") && literal !== "true" && literal !== "false";
}

/** The numbers of a JSON text that have more digits than are kept when they are read. */
export function lostDigits(text: string): Finding[] {
  const found: Finding[] = [];
  visit(
    text,
    {
      onLiteralValue: (value, offset, length, _line, _column, path) => {
        if (typeof value !== "number") return;
        const literal = text.slice(offset, offset + length);
        if (!hasAllDigits(literal, value)) found.push(tooManyDigits(literal, value, path()));
      },
    },
    strictly,
  );
  return found;
}

function tooManyDigits(read: string, value: number, path: Path): Finding {
  const parameters = { key: path.join("."), read, value };
  return finding("JSON-DIGITS", "error", { pointer: pointerOf(path) }, parameters, { read });
}
