const list = new Intl.ListFormat("en-GB");

/** Names in an English sentence: `DOCX, PDF and HTML`. */
export function listed(names: readonly string[]): string {
  return list.format(names);
}
