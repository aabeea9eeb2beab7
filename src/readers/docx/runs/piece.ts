import type { LeftOutKind } from "../../left-out.ts";
import type { SourcePicture } from "../../source.ts";
import type { XmlElement } from "../../xml.ts";
import type { Ground, Look } from "../look.ts";
import type { WordSetting } from "../word-setting.ts";

/** Some characters of a paragraph; those with a kind are told of and not read. */
export type Piece = {
  readonly text: string;
  readonly look: Look;
  readonly kind?: LeftOutKind;
  readonly picture?: SourcePicture;
};

export type Runs = {
  readonly pieces: readonly Piece[];
  /** Text boxes that are fixed here. */
  readonly boxes: readonly XmlElement[];
  /** That begin in it. */
  readonly bookmarks: readonly string[];
};

/** A field that is read: its code, and where what it shows begins among the pieces. */
export type OpenField = { code: string; from: number | undefined };

/** What was met so far, and what surrounds it. */
export type Walk = {
  readonly pieces: Piece[];
  readonly boxes: XmlElement[];
  readonly bookmarks: string[];
  /** That have not ended yet, the inmost last. */
  readonly fields: OpenField[];
  readonly ground: Ground;
  readonly setting: WordSetting;
};

/** What an element adds to the pieces. */
export type Reader = (element: XmlElement, walk: Walk, look: Look) => void;

/** Words that are left out for how they look; a struck blank still parts words. */
export function add(text: string, { pieces }: Walk, look: Look): void {
  if (text === "") return;
  const isRead = look.reason === undefined || (look.reason === "struck" && text.trim() === "");
  pieces.push(isRead ? { text, look } : { text, look, kind: look.reason });
}

export type Where = { readonly walk: Walk; readonly look: Look };

export function tell(kind: LeftOutKind, text: string, { walk, look }: Where): void {
  walk.pieces.push({ text, look, kind });
}
