import { describe, expect, it } from "vitest";
import { type Draft, editionIds } from "../reports.ts";
import { canonical } from "./canonical.ts";
import { randomReports } from "./random-reports.ts";
import { type Format, formats, roundTrip } from "./round-trip.ts";

describe.each(editionIds)("reports of the edition %s", (edition) => {
  const drafts = randomReports(edition, 100);

  it.each(formats)(
    "come back from %s as they went in, with nothing more to ask",
    async (format) => {
      const own = drafts.filter((_, index) => formats[index % formats.length] === format);

      for (const draft of own) {
        const imported = await roundTrip(draft, format, edition);

        expect(canonical(imported.report)).toEqual(canonical(draft));
        expect(imported.questions.map(({ code }) => code)).toEqual(agencyQuestion(draft, format));
      }
    },
  );
});

/** A form says who reports; elsewhere a title that nothing else confirms is asked about. */
function agencyQuestion({ signature }: Draft, format: Format): string[] {
  return signature || format === "xlsx" ? [] : ["ASK-AGENCY-TITLE"];
}
