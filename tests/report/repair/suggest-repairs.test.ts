import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Suggestion } from "../../../src/messages/suggestion.ts";
import { checkSums } from "../../../src/report/checks/sums.ts";
import { suggestRepairs } from "../../../src/report/repair/suggest-repairs.ts";
import { chanceFrom } from "../../given/chance.ts";
import {
  check,
  type Draft,
  editionIds,
  editionOf,
  example,
  get,
  sample,
  set,
} from "../../given/reports.ts";
import { plantDigitSlip, plantSwap } from "./planted-slip.ts";
import { type Figures, randomFigures, reportWith } from "./random-report.ts";

const requests = "tables.requests";

/** `granted.naturalPerson 20→12`, a suggestion's changes at a glance. */
function drawn({ kind, changes }: Suggestion): string {
  const cells = changes.map(
    ({ place, from, to }) => `${place.pointer.split("/").slice(3).join(".")} ${from}→${to}`,
  );
  return `${kind}: ${cells.join(", ")}`;
}

function suggested(draft: Draft): string[] {
  return check(draft).suggestions.map(drawn);
}

/** A row of the sample's requests, from naturalPerson to total. */
function setRow(draft: Draft, row: string, figures: readonly number[]): Draft {
  const columns = Object.keys(get(draft, `${requests}.received`) as Draft);
  return columns.reduce(
    (changed, column, at) => set(changed, `${requests}.${row}.${column}`, figures[at]),
    draft,
  );
}

const editionAndSeed = fc.tuple(fc.constantFrom(...editionIds), fc.integer());

describe("suggestions", () => {
  it("are none for a report that is right", () => {
    fc.assert(
      fc.property(editionAndSeed, ([id, seed]) => {
        const report = reportWith(randomFigures(editionOf(id), chanceFrom(seed)), editionOf(id));

        expect(suggestRepairs(report)).toEqual([]);
      }),
    );
  });

  it("mend every sum when the first one is followed, and change nothing themselves", () => {
    fc.assert(
      fc.property(editionAndSeed, fc.boolean(), ([id, seed], swapped) => {
        const edition = editionOf(id);
        const chance = chanceFrom(seed);
        const right = randomFigures(edition, chance);
        const { figures } = swapped
          ? plantSwap(right, edition, chance)
          : plantDigitSlip(right, chance);
        const report = reportWith(figures, edition);
        const before = structuredClone(report.report.tables);

        const [first] = suggestRepairs(report);

        expect(report.report.tables).toEqual(before);
        expect(checkSums(reportWith(followed(figures, first), edition))).toEqual([]);
      }),
    );
  });

  function followed(figures: Figures, suggestion: Suggestion | undefined): Figures {
    const changes = suggestion?.changes ?? [];
    return new Map([
      ...figures,
      ...changes.map(
        ({ place, to }) =>
          [place.pointer.slice("/tables/".length).replaceAll("/", "."), to] as const,
      ),
    ]);
  }
});

describe("the first suggestion", () => {
  it.each<[string, string, readonly number[], string]>([
    [
      "one digit is wrong",
      "granted",
      [70, 4, 1, 0, 1, 0, 26],
      "digit: granted.naturalPerson 70→20",
    ],
    ["a digit is missing", "closed", [44, 9, 1, 1, 1, 0, 5], "missing-digit: closed.total 5→56"],
    [
      "a digit is doubled",
      "unavailable.notHeld",
      [11, 3, 0, 1, 0, 0, 155],
      "extra-digit: unavailable.notHeld.total 155→15",
    ],
    [
      "two digits changed places",
      "received",
      [14, 9, 1, 1, 1, 0, 53],
      "digits-swapped: received.naturalPerson 14→41",
    ],
    [
      "two cells side by side changed places",
      "granted",
      [4, 20, 1, 0, 1, 0, 26],
      "swap: granted.naturalPerson 4→20, granted.enterprise 20→4",
    ],
    [
      "a number stands in the wrong column",
      "received",
      [41, 0, 1, 1, 1, 9, 53],
      "misplaced: received.enterprise 0→9, received.otherOrganization 9→0",
    ],
    [
      "the digits of two cells ran together",
      "unavailable.notHeld",
      [113, 0, 0, 1, 0, 0, 15],
      "split: unavailable.notHeld.naturalPerson 113→11, unavailable.notHeld.enterprise 0→3",
    ],
    [
      "a row slid by one cell",
      "carriedIn",
      [0, 4, 1, 0, 0, 0, 5],
      "shift: carriedIn.naturalPerson 0→4, carriedIn.enterprise 4→1, carriedIn.researchInstitution 1→0",
    ],
    ["a total is out of date", "received", [41, 9, 1, 1, 1, 0, 38], "total: received.total 38→53"],
    [
      "a number is quite another",
      "granted",
      [7, 4, 1, 0, 1, 0, 26],
      "number: granted.naturalPerson 7→20",
    ],
  ])("tells the slip when %s", (_, row, figures, expected) => {
    expect(suggested(setRow(sample("2021"), row, figures))[0]).toBe(expected);
  });

  it("tells two cells exchanged, one below the other", () => {
    const draft = sample("2021");
    set(draft, `${requests}.unavailable.notHeld.naturalPerson`, 2);
    set(draft, `${requests}.unavailable.notReadyMade.naturalPerson`, 11);

    expect(suggested(draft)[0]).toBe(
      "swap: unavailable.notHeld.naturalPerson 2→11, unavailable.notReadyMade.naturalPerson 11→2",
    );
  });

  it("undoes several slips at once when one does not explain all sums that fail", () => {
    const draft = sample("2021");
    set(draft, `${requests}.granted.naturalPerson`, 70);
    set(draft, `${requests}.granted.enterprise`, 5);

    expect(check(draft).suggestions[0]).toMatchObject({
      kind: "several",
      mends: ["T3-ROW", "T3-SUM", "T3-SUM"],
      left: 0,
    });
  });
});

describe("where a row has one sum only", () => {
  it("every cell may be wrong: the total comes first, then what a slip of the hand explains", () => {
    const draft = set(sample("2021"), "tables.disputes.review.upheld", 12);

    expect(suggested(draft)).toEqual([
      "missing-digit: review.total 4→14",
      "extra-digit: review.upheld 12→2",
    ]);
  });

  it("rows that fail apart from each other are mended apart from each other", () => {
    expect(suggested(example("hongze-2023"))).toEqual([
      "total: review.total 0→11",
      "digit: lawsuit.afterReview.total 0→5",
      "digit: lawsuit.afterReview.upheld 5→0",
    ]);
  });

  it("two rows broken by one exchange are mended by one suggestion", () => {
    const draft = sample("2021");
    set(draft, "tables.disputes.review.total", 1);
    set(draft, "tables.disputes.lawsuit.direct.upheld", 4);

    expect(suggested(draft)[0]).toBe("swap: review.total 1→4, lawsuit.direct.upheld 4→1");
  });
});

describe("there is no suggestion", () => {
  it("to put a negative number anywhere", () => {
    const draft = setRow(sample("2021"), "granted", [20, -4, 1, 0, 1, 0, 26]);

    expect(suggested(draft)).toEqual(["extra-digit: granted.enterprise -4→4"]);
  });

  it("for a sum that lacks a figure", () => {
    expect(suggested(set(sample("2021"), "tables.disputes.review.upheld", ""))).toEqual([]);
  });

  it("for a table in which nearly everything fails", () => {
    const draft = sample("2021");
    const rows = Object.keys(get(draft, `${requests}.refused`) as Draft);
    const columns = Object.keys(get(draft, `${requests}.received`) as Draft);
    for (const [at, row] of rows.entries())
      for (const [place, column] of columns.entries())
        set(draft, `${requests}.refused.${row}.${column}`, (at + 3) * (place + 2) ** 2);

    expect(suggested(draft)).toEqual([]);
  });
});
