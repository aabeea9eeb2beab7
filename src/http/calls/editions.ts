import type { Edition } from "../../edition/edition.ts";
import { reportSchema } from "../../report/schema/schema.ts";
import { Problem } from "../problem.ts";

/** `GET /v1/editions`: the editions of the mandated format, oldest first. */
export function listEditions(editions: readonly Edition[]) {
  return {
    editions: editions.map(({ id, name, document, years }) => ({ id, name, document, years })),
  };
}

/**
 * `GET /v1/editions/{id}/schema`: the JSON Schema of an edition's reports.
 * @throws {Problem} `edition-unknown`
 */
export function schemaOf(id: string, editions: readonly Edition[]) {
  const edition = editions.find((one) => one.id === id);
  if (edition) return reportSchema(edition);
  const expected = editions.map((one) => one.id).join(", ");
  throw new Problem("edition-unknown", { given: id, expected });
}
