/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** An object without other members. */
export function closed(
  properties: Readonly<Record<string, unknown>>,
  required: readonly string[],
  description?: string,
): JsonSchema {
  return {
    type: "object",
    ...(description === undefined ? {} : { description }),
    properties,
    required,
    additionalProperties: false,
  };
}

export function line(description: string): JsonSchema {
  return { $ref: "#/$defs/line", description };
}
