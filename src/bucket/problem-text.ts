import { type Language, sentence } from "../messages/sentences.ts";
import type { Store } from "../store/store.ts";
import { isRecord, numberIn, recordIn, textIn } from "./json-members.ts";

/** A problem as it is kept for programs, in sentences. */
function problemText(told: unknown, language: Language): string {
  const errors = listIn(told).filter((one) => (textIn(one, "severity") ?? "error") === "error");
  const details = errors.map((one) => textIn(one, "detail")).filter((one) => one !== undefined);
  const more = Math.max(0, (numberIn(told, "total") ?? 0) - listIn(told).length);
  const settled = textIn(recordIn(told, "settled"), "sentence");
  const about = {
    l: textIn(recordIn(told, "object"), "key") ?? "",
    t: textIn(told, "title") ?? "",
  };
  const lines = [
    ...(settled === undefined ? [] : [settled, ""]),
    sentence("OBJECT-REFUSED", about, language),
    "",
    ...(details.length === 0 ? [textIn(told, "detail") ?? ""] : details.map(numbered)),
    ...(more > 0 ? [sentence("FINDINGS-MORE", { count: more }, language)] : []),
    "",
    sentence("OBJECT-AGAIN", {}, language),
  ];
  // Old Windows knows neither lines of LF alone nor UTF-8 without its mark.
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function numbered(detail: string, at: number): string {
  return `${at + 1}. ${detail}`;
}

function listIn(told: unknown): readonly unknown[] {
  return isRecord(told) && Array.isArray(told.errors) ? told.errors : [];
}

type Keeping = { readonly output: Store; readonly language: Language };

const about = { mediaType: "text/plain; charset=utf-8" };

/** Has what people read say what the problem says to programs. */
export async function keepText(key: string, told: unknown, keeping: Keeping): Promise<void> {
  const { output, language } = keeping;
  const bytes = new TextEncoder().encode(problemText(told, language));
  if ((await output.create(key, bytes, about)) !== undefined) return;
  const found = await output.read(key, { maxBytes: 1024 * 1024 });
  if (
    !found ||
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(found.bytes) ===
      problemText(told, language)
  )
    return;
  await output.replace(key, bytes, { ...about, tag: found.tag });
}
