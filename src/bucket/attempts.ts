import type { ObjectTools } from "./object-tools.ts";
import { ownNotes } from "./result-names.ts";

/**
 * Notes that a report is being tried once more; false when that was often enough. A report that
 * ends the process each time must not come back for ever.
 */
export async function mayTryAgain(
  identity: string,
  { output, furtherAttempts }: Pick<ObjectTools, "output" | "furtherAttempts">,
): Promise<boolean> {
  const note = new TextEncoder().encode("{}\n");
  for (let attempt = 1; attempt <= furtherAttempts; attempt++) {
    const key = `${ownNotes}attempts/${identity}/${attempt}.json`;
    if (await output.create(key, note, { mediaType: "application/json" })) return true;
  }
  return false;
}
