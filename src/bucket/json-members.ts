import { ownMember } from "../messages/own-member.ts";

type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function recordIn(value: unknown, name: string): JsonRecord | undefined {
  const member = isRecord(value) ? ownMember(value, name) : undefined;
  return isRecord(member) ? member : undefined;
}

export function textIn(value: unknown, name: string): string | undefined {
  const member = isRecord(value) ? ownMember(value, name) : undefined;
  return typeof member === "string" ? member : undefined;
}

export function numberIn(value: unknown, name: string): number | undefined {
  const member = isRecord(value) ? ownMember(value, name) : undefined;
  return typeof member === "number" ? member : undefined;
}

/** @returns undefined for what is no JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
