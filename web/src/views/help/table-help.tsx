import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Desk } from "../../desk.ts";
import { later } from "../later.tsx";

type Props = {
  readonly desk: Desk;
  readonly table: string;
  readonly children: ComponentChildren;
};

const TermLine = later(async () => (await import("./term-line.tsx")).TermLine);
const Terms = later(async () => (await import("./terms.tsx")).Terms);

/** A table with what the row at hand means under it, and all of its words to be looked up. */
export function TableHelp({ desk, table, children }: Props) {
  const [path, setPath] = useState<string>();
  const follow = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target.dataset.path) setPath(target.dataset.path);
  };
  return (
    <div onFocusCapture={follow}>
      <Terms desk={desk} place={table} />
      {children}
      {path === undefined ? null : <TermLine desk={desk} table={table} path={path} />}
    </div>
  );
}
