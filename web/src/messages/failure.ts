import type { Say } from "./say.ts";

/** The message of an error: the file with the font of rare characters is not beside the page. */
export const rareFontMissing = "rare-font-missing";

/** Why a file was not made. */
export function failure(error: unknown, say: Say): string {
  const message = error instanceof Error ? error.message : "";
  return say("failed", { reason: message === rareFontMissing ? say("rareMissing") : message });
}
