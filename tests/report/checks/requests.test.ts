import { describe, expect, it } from "vitest";
import { editionIds, found, sample, set } from "../../given/reports.ts";

const columns = [
  "naturalPerson",
  "enterprise",
  "researchInstitution",
  "socialOrganization",
  "legalService",
  "otherOrganization",
  "total",
];

/** A row with all its figures in the first column and the total. */
function row(figure: number): Record<string, number> {
  return Object.fromEntries(
    columns.map((column) => [column, ["naturalPerson", "total"].includes(column) ? figure : 0]),
  );
}

describe.each(editionIds)("plausibility of requests in the %s edition", (id) => {
  it("asks why nearly all results are of one kind, or more than half are carried forward", () => {
    const draft = emptyRequests(id);
    set(draft, "tables.requests.received", row(300));
    set(draft, "tables.requests.unavailable.notHeld", row(100));
    set(draft, "tables.requests.closed", row(100));
    set(draft, "tables.requests.carriedOut", row(200));

    expect(found(draft)).toEqual([
      "T3-R4BIG /tables/requests/carriedOut/total",
      "T3-ONEWAY /tables/requests/unavailable/notHeld/total",
    ]);
  });

  it("finds results where nothing was received", () => {
    const draft = emptyRequests(id);
    set(draft, "tables.requests.granted.naturalPerson", 1);

    expect(found(draft)).toContain("T3-ZERO /tables/requests/granted/naturalPerson");
  });

  it("reminds of the procedures behind state secrets and excessive requests", () => {
    const draft = emptyRequests(id);
    set(draft, "tables.requests.received", row(3));
    set(draft, "tables.requests.refused.stateSecret", row(1));
    set(draft, "tables.requests.notProcessed.abusive", row(2));
    set(draft, "tables.requests.closed", row(3));

    expect(found(draft)).toEqual([
      "T3-SECRET /tables/requests/refused/stateSecret/total",
      "T3-REPEAT /tables/requests/notProcessed/abusive/total",
    ]);
  });
});

function emptyRequests(id: string): ReturnType<typeof sample> {
  const zero = (value: unknown): unknown =>
    typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, below]) => [key, zero(below)]))
      : 0;
  const draft = sample(id);
  const { requests, disputes } = draft.tables as { requests: unknown; disputes: unknown };
  set(draft, "tables.disputes", zero(disputes));
  return set(draft, "tables.requests", zero(requests));
}
