import { describe, expect, it } from "vitest";
import { type Draft, editionIds, set } from "../given/reports.ts";
import { canonical } from "./canonical.ts";
import { randomReports } from "./random-reports.ts";
import { formats, rightQuestions, roundTrip } from "./round-trip.ts";

describe.each(editionIds)("reports of the edition %s", (edition) => {
  it.each(formats)("keep their notes below their tables in %s", async (format) => {
    const [draft = {}] = randomReports(edition, 1, 3);
    const [, proactive, requests, disputes] = (draft.sections as Draft[]).filter(({ id }) => id);
    set(proactive ?? {}, "note", "备注：以区政府名义制发。");
    set(requests ?? {}, "note", ["注：1.含上年度结转数量。", "2.其他处理为申请人撤回。"]);
    set(set(disputes ?? {}, "body", ["情况如下。"]), "note", "注：行政复议含撤回1件。");

    const imported = await roundTrip(draft, format, edition);

    const sections = (imported.report as Draft).sections as Draft[];
    const noted = sections.filter(({ note }) => note !== undefined);
    expect(noted).toEqual([
      { id: "proactive", note: "备注：以区政府名义制发。" },
      { id: "requests", note: ["注：1.含上年度结转数量。", "2.其他处理为申请人撤回。"] },
      { id: "disputes", body: ["情况如下。"], note: "注：行政复议含撤回1件。" },
    ]);
  });

  const drafts = randomReports(edition, 100);

  it.each(formats)(
    "come back from %s as they went in, with nothing more to ask",
    async (format) => {
      const own = drafts.filter((_, index) => formats[index % formats.length] === format);

      for (const draft of own) {
        const imported = await roundTrip(draft, format, edition);

        expect(canonical(imported.report)).toEqual(canonical(draft));
        expect(imported.questions.map(({ code }) => code)).toEqual(rightQuestions(draft, format));
      }
    },
  );
});
