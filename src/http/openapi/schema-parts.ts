import { closed as closedObject, type JsonSchema } from "../../report/schema/schema-parts.ts";

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

/** Nothing but these properties, and all of them, as the answers are. */
export function closed(
  properties: Schemas,
  { required = Object.keys(properties), description }: Wish = {},
): JsonSchema {
  return closedObject(properties, required, description);
}

type Wish = { readonly required?: readonly string[]; readonly description?: string };
