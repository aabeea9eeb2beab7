import type { OwnPicture, OwnTable } from "../report.ts";

type OwnText = { readonly text: string; readonly pointer: string };

/** What is printed of an own table or a picture: caption, cells, notes, each by itself. */
export function ownTexts(item: OwnTable | OwnPicture): OwnText[] {
  const { caption, pointer } = item;
  const captions = caption ? [{ text: caption.text, pointer: `${pointer}/caption` }] : [];
  if (item.type === "ownPicture") return captions;
  return [...captions, ...item.header.flat(), ...item.rows.flat(), ...item.note];
}
