import type { JsonSchema } from "../../report/schema.ts";

export type Schemas = Readonly<Record<string, JsonSchema>>;

export const text = (description: string): JsonSchema => ({ type: "string", description });
export const count = (description: string): JsonSchema => ({
  type: "integer",
  minimum: 0,
  description,
});
export const listOf = (name: string, description: string): JsonSchema => ({
  type: "array",
  items: { $ref: `#/components/schemas/${name}` },
  description,
});

/** Nothing but these properties, as the answers are. */
export function closed(
  properties: Schemas,
  { required = Object.keys(properties), description = "" } = {},
): JsonSchema {
  return {
    type: "object",
    ...(description !== "" && { description }),
    properties,
    required,
    additionalProperties: false,
  };
}
