import type { LeftOut } from "../left-out.ts";
import { allOf, descend, textOf } from "../xml.ts";
import { followIfThere } from "./open-document.ts";
import type { OfdFile, OfdPackage } from "./open-ofd.ts";

/** Files inside the file, by their names; none is opened. */
export async function attachmentsOf(ofd: OfdPackage, document: OfdFile): Promise<LeftOut[]> {
  const path = descend(document.root, "Attachments");
  const list = path && (await followIfThere(ofd, document, textOf(path)));
  if (!list) return [];
  return allOf(list.root, "Attachment").map(({ attributes: { Name = "", Format = "" } }) => {
    const ending = Format === "" || Name.toLowerCase().endsWith(`.${Format.toLowerCase()}`);
    return { kind: "embedded", text: ending ? Name : `${Name}.${Format}`, place: {} };
  });
}
