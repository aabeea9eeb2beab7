import { type Dictionary, parseDictionary, serializeDictionary } from "structured-headers";

/**
 * Reads a dictionary of a header; undefined unless it is written as RFC 9651, 4.1 writes it.
 *
 * Readers of other spellings differ, most of all about a label or parameter that stands twice:
 * what one checks, another would use.
 */
export function readDictionary(text: string): Dictionary | undefined {
  try {
    const dictionary = parseDictionary(text);
    return serializeDictionary(dictionary) === text.trim() ? dictionary : undefined;
  } catch {
    return undefined;
  }
}
