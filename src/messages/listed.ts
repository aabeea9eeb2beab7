/**
 * Names in an English sentence: `DOCX, PDF and HTML`. Not by `Intl.ListFormat`: opening its data takes
 * 9 ms, and every process has these sentences.
 */
export function listed(names: readonly string[]): string {
  const [last = "", ...before] = names.toReversed();
  return before.length === 0 ? last : `${before.reverse().join(", ")} and ${last}`;
}
