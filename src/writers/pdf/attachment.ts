import type { DocumentTree } from "../../document/blocks.ts";
import { documentDate } from "./metadata.ts";
import { type PdfDocument, writeObject } from "./pdf-kit.ts";
import { textString } from "./pdf-values.ts";

/** A file inside of the PDF. */
export type Attachment = {
  /** In ASCII, for viewers of every age. */
  readonly name: string;
  /** `application/json` */
  readonly mediaType: string;
  /** What viewers show beside the name. */
  readonly description: string;
  readonly text: string;
};

/**
 * Writes the file that the document was made from into the document.
 *
 * @see ISO 19005-3, 6.8 and Annex E · ISO 32000-1, 7.11.4 (embedded files).
 */
export function writeAttachment(
  document: PdfDocument,
  tree: DocumentTree,
  { name, mediaType, description, text }: Attachment,
): void {
  const bytes = Buffer.from(text);
  const file = writeObject(
    document,
    {
      Type: "EmbeddedFile",
      // The kit writes names as they are, and a slash begins one.
      Subtype: mediaType.replace("/", "#2F"),
      Params: { ModDate: documentDate(tree), Size: bytes.length },
    },
    bytes,
  );
  const specification = writeObject(document, {
    Type: "Filespec",
    F: textString(name),
    UF: textString(name),
    EF: { F: file, UF: file },
    Desc: textString(description),
    AFRelationship: "Source",
  });
  document._root.data.Names.data.EmbeddedFiles = { Names: [textString(name), specification] };
  document._root.data.AF = [specification];
}
