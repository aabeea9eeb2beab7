/** Why a ZIP is not unpacked. */
export type ZipDefect =
  | { readonly type: "broken" }
  /** Files that cannot be unpacked, or come out otherwise than they were packed. */
  | { readonly type: "damaged"; readonly names: readonly string[] }
  | { readonly type: "encrypted"; readonly name: string }
  | { readonly type: "too-many"; readonly count: number }
  /** @property limit - in bytes. */
  | { readonly type: "too-large"; readonly limit: number };

/** The names of files as a sentence has them. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}

/** Said in the words of whoever asked for the ZIP: a portal's upload, an office's file. */
export class ZipFault extends Error {
  readonly defect: ZipDefect;

  constructor(defect: ZipDefect) {
    super(defect.type);
    this.name = "ZipFault";
    this.defect = defect;
  }
}
