import { Buffer } from "node:buffer";

type Parameters = Readonly<Record<string, string | undefined>>;

/**
 * The name of a file as people read it, of the names that a part may have: `filename*` first,
 * which says its code. A path is that of the sender's machine, and no part of the name.
 *
 * @returns undefined for a part that is no file.
 */
export function fileNameOf(parameters: Parameters): string | undefined {
  const extended = parameters["filename*"];
  const name = (extended && readExtended(extended)) ?? parameters.filename;
  return name === undefined ? undefined : withoutPath(readPercents(readWords(name)));
}

/** `UTF-8''%E5%8E%BB.docx`, which some programs put into quotes. @see RFC 8187 */
function readExtended(value: string): string | undefined {
  const [, charset = "", text = ""] = /^([\w-]*)'[^']*'(.*)$/s.exec(value) ?? [];
  return decode(percentBytes(text), charset);
}

/** `=?UTF-8?B?5Y67?=`, as programs that send mails write names. @see RFC 2047 */
function readWords(name: string): string {
  const words = /=\?([\w-]+)\?([BQ])\?([^?\s]*)\?=/gi;
  const joined = name.replaceAll(/\?=\s+=\?/g, "?==?");
  return joined.replaceAll(words, (word, charset: string, form: string, text: string) => {
    const quoted = () => percentBytes(text.replaceAll("_", " ").replaceAll("=", "%"));
    const bytes = /b/i.test(form) ? Buffer.from(text, "base64") : quoted();
    return decode(bytes, charset) ?? word;
  });
}

/** A name all in percents was meant otherwise; `100%.docx` was not. */
function readPercents(name: string): string {
  if (!/%[89A-F][\dA-F]/i.test(name) || /[^ -~]/.test(name)) return name;
  return decode(percentBytes(name), "utf-8") ?? name;
}

function withoutPath(name: string): string {
  const isPath = /^(?:[A-Za-z]:)?[\\/]/.test(name);
  return isPath ? name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1) : name;
}

function percentBytes(text: string): Uint8Array {
  const characters = text.replaceAll(/%([\dA-F]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return Buffer.from(characters, "latin1");
}

/** @returns undefined where the bytes are no text in that code, or there is none of the name. */
function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
