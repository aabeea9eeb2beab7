import { editions } from "#templates";
import { readEdition } from "../../src/edition/read-edition.ts";
import type { Services } from "../../src/http/services.ts";
import { fingerprintOf } from "./fingerprint.ts";

/**
 * What the HTTP interface tells of this package.
 * @param version - of the program, which a bundle cannot look up.
 */
export function openPackage(
  version: string,
): Pick<Services, "version" | "editions" | "fingerprint"> {
  return { version, editions: editions.map(readEdition), fingerprint: fingerprintOf(version) };
}
