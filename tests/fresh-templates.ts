import { staleTemplates } from "../scripts/template-sources.ts";

/** Before any test: what a stale module says of its editions is told as odd errors of others. */
export default function refuseStaleTemplates(): void {
  const reason = staleTemplates();
  if (reason !== undefined) throw new Error(reason);
}
