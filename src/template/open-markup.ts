import type {
  Block,
  HeadingLevel,
  Inline,
  Paragraph,
  ParagraphRole,
  PictureBlock,
  Table,
} from "../document/blocks.ts";
import type { Target } from "../document/references/anchor.ts";

/** A block that is being read. */
export type Open = {
  readonly element: string;
  readonly block: OpenBlock;
  readonly content: Inline[];
};

export type OpenBlock =
  | { readonly type: "heading"; readonly level: HeadingLevel; readonly runIn: boolean }
  | {
      readonly type: "paragraph";
      readonly role: ParagraphRole;
      readonly counted: Paragraph["counted"];
    };

/** What was read so far. */
export type State = {
  /** What is placed by its name, by the elements that place it. */
  readonly placed: Readonly<Record<string, ReadonlyMap<string, Table | PictureBlock>>>;
  readonly blocks: Block[];
  /** A run-in heading that waits for its paragraph; nothing else may come first. */
  lead: { readonly level: HeadingLevel; readonly content: readonly Inline[] } | undefined;
  open: Open | undefined;
  strong: boolean;
  /** What the words name that are being read. */
  to: Target | undefined;
  line: () => number;
};
