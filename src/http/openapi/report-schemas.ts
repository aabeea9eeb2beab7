import type { Edition } from "../../edition/edition.ts";
import { type JsonSchema, reportSchema } from "../../report/schema/schema.ts";

type Schemas = Readonly<Record<string, JsonSchema>>;

/** The schema of every edition's reports as a component, and `Report` for any of them. */
export function reportSchemas(editions: readonly Edition[]): Schemas {
  const names = editions.map(reportName);
  const all = editions.map((edition) => asComponents(reportName(edition), reportSchema(edition)));
  return {
    Report: {
      description: "报告 JSON，依年度所用的格式版本",
      anyOf: names.map((name) => ({ $ref: componentsOf(name) })),
    },
    ...Object.assign({}, ...all),
  };
}

function reportName({ id }: Edition): string {
  return `Report${id}`;
}

function componentsOf(name: string): string {
  return `#/components/schemas/${name}`;
}

/** A schema that stood alone: `#` was itself there, and is the whole document here. */
function asComponents(name: string, { $schema, $id, $defs, ...schema }: JsonSchema): Schemas {
  const definitions = Object.entries(($defs ?? {}) as Schemas);
  const componentName = (definition: string) =>
    name + definition.charAt(0).toUpperCase() + definition.slice(1);
  const components = Object.fromEntries([
    [name, schema],
    ...definitions.map(([definition, value]) => [componentName(definition), value]),
  ]);
  return rerooted(components, (definition) => componentsOf(componentName(definition))) as Schemas;
}

function rerooted(value: unknown, rename: (definition: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => rerooted(one, rename));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([keyword, below]) => {
      const definition = keyword === "$ref" && /^#\/\$defs\/(\w+)$/.exec(String(below))?.[1];
      return [keyword, definition ? rename(definition) : rerooted(below, rename)];
    }),
  );
}
