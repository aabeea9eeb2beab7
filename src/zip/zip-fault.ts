/** Why a ZIP is not unpacked. */
export type ZipDefect =
  | { readonly type: "broken" }
  | { readonly type: "encrypted"; readonly name: string }
  | { readonly type: "too-many"; readonly count: number }
  /** @property limit - in bytes. */
  | { readonly type: "too-large"; readonly limit: number };

/** Said in the words of whoever asked for the ZIP: a portal's upload, an office's file. */
export class ZipFault extends Error {
  readonly defect: ZipDefect;

  constructor(defect: ZipDefect) {
    super(defect.type);
    this.name = "ZipFault";
    this.defect = defect;
  }
}
