import { type Item, serializeDictionary } from "structured-headers";
import type { Finding } from "../../messages/finding.ts";

/**
 * How many findings a document has, and of which rules: a change that was made on the way, such
 * as `TOTAL-CORRECTED`, is seen beside the file. `POST /v1/checks` with the same parameters gives
 * the findings themselves.
 *
 * @returns a dictionary such as `error=0, warning=1, info=0, rules=("NUM-FORM";count=1)`
 * @see RFC 9651
 */
export function findingsField(findings: readonly Finding[]): string {
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  const rules = [...byRule].map(([rule, { length }]): Item => [rule, new Map([["count", length]])]);
  return serializeDictionary({
    error: count("error"),
    warning: count("warning"),
    info: count("info"),
    rules: [rules, new Map()],
  });
}
