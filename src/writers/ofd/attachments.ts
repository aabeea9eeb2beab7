import type { PackedPart } from "../write-zip.ts";
import { packFile } from "./pack-file.ts";
import { mmText } from "./units.ts";
import { file, ofd } from "./xml.ts";

/** A file inside of the OFD. */
export type Attachment = {
  /** In ASCII, without its ending: readers show other characters as question marks. */
  readonly name: string;
  /** Its ending, which stands for its kind. */
  readonly format: string;
  readonly text: string;
};

/** The attachment and the list of all, which has it alone. @see GB/T 33190-2016, 20 */
export function attachmentParts({ name, format, text }: Attachment, date: string): PackedPart[] {
  const bytes = new TextEncoder().encode(text);
  const attributes = {
    ID: "A1",
    Name: name,
    Format: format,
    CreationDate: `${date}T00:00:00`,
    // In kilobytes, with as many places as lengths have.
    Size: mmText(Math.round((bytes.length / 1024) * 10_000)),
    Visible: "true",
  };
  const fileName = `${name}.${format}`;
  const list = file("Attachments", {}, ofd("Attachment", attributes, ofd("FileLoc", {}, fileName)));
  return [
    packFile("Doc_0/Attachs/Attachments.xml", list),
    packFile(`Doc_0/Attachs/${fileName}`, bytes),
  ];
}
