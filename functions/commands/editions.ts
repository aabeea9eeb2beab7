import type { Edition } from "../../src/edition/edition.ts";
import type { Resources } from "../../src/generate.ts";
import { reportSchema } from "../../src/report/schema/schema.ts";
import type { Terminal } from "./terminal/terminal.ts";
import type { Call, Outcome } from "./words/call.ts";
import { UsageError } from "./words/usage-error.ts";

/** `nianbao editions`: one line an edition. */
export function listEditions({ editions }: Resources, terminal: Terminal): Outcome {
  for (const { edition } of editions) {
    terminal.row([edition.id, yearsOf(edition, terminal), edition.name, edition.document]);
  }
  return 0;
}

/** `nianbao schema`: the JSON Schema of an edition, of the newest when none is named. */
export function printSchema(call: Call, { editions }: Resources, terminal: Terminal): Outcome {
  const [id = editions.at(-1)?.edition.id ?? ""] = call.files;
  const found = editions.find(({ edition }) => edition.id === id);
  if (!found) {
    const known = editions.map(({ edition }) => edition.id).join("、");
    throw new UsageError("badEdition", { edition: id, editions: known });
  }
  terminal.data(reportSchema(found.edition));
  return 0;
}

function yearsOf({ years: { from, to } }: Edition, terminal: Terminal): string {
  return to === undefined
    ? terminal.text("years", { from })
    : terminal.text("yearSpan", { from, to });
}
