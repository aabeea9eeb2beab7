import type { MadeReport } from "../documents.ts";
import { charactersOfPages, comparePages, type PagesRead, total } from "../pages.ts";
import { runJava, runPython } from "../tools/programs.ts";

type Read = { readonly pages: readonly string[] };
type Drawn = Read & { readonly drawn: readonly boolean[] };

/** What two libraries read of the OFD of each report, plain and archival. */
export type OfdReadings = {
  readonly texts: Readonly<Record<string, PagesRead>>;
  /** Pages that ofdrw draws with something on them. */
  readonly drawn: { readonly right: number; readonly of: number };
};

export function askOfdReaders(reports: readonly MadeReport[]): OfdReadings {
  const files = reports.flatMap(({ ofd, archivalOfd }) => [ofd, archivalOfd]);
  const expected = reports.flatMap(({ tree, name }) => {
    const pages = charactersOfPages(tree);
    return [
      { name, pages },
      { name: `${name} (archive)`, pages },
    ];
  });
  const compare = (readings: readonly Read[]) =>
    total(
      expected.map(({ name, pages }, index) =>
        comparePages(name, pages, readings[index]?.pages ?? []),
      ),
    );
  const painted: Drawn[] = JSON.parse(runJava("ofdrw", "ReadOfd.java", files));
  const drawn = painted.flatMap((one) => one.drawn);
  return {
    texts: {
      ofdrw: compare(painted),
      easyofd: compare(JSON.parse(runPython("read_ofd.py", files))),
    },
    drawn: { right: drawn.filter(Boolean).length, of: drawn.length },
  };
}
