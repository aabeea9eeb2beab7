import { describe, expect, it } from "vitest";
import { questionSentence } from "../../../src/messages/question.ts";
import { type Imported, importReport } from "../../../src/readers/import-report.ts";
import { writeForm } from "../../../src/writers/xlsx/write-form.ts";
import { type Draft, editions, get } from "../../given/reports.ts";
import { blankForm, fillForm, sheetNumbers, type Typed } from "../filled-form.ts";

const known = editions.map(({ edition }) => edition);

/** A form with these requests in its ledger, and what else is typed into it. */
async function fill(
  requests: readonly (readonly [source: string, applicant: string, result: string])[],
  typed: readonly Typed[] = [],
): Promise<Imported> {
  const entries = requests.flatMap((request, row) =>
    request.map((text, column): Typed => [sheetNumbers.ledger, row + 1, column + 2, text]),
  );
  const form = fillForm(blankForm(), [...typed, ...entries]);
  return await importReport(await writeForm(form, "…"), { editions: known });
}

describe("the ledger of a form", () => {
  it("is counted into the table: where a request came from, by whom, how it ended", async () => {
    const { report } = await fill([
      ["本年新收", "自然人", "（一）予以公开"],
      ["本年新收", "自然人", "（三）不予公开 1.属于国家秘密"],
      ["上年结转", "商业企业", "（一）予以公开"],
      ["本年新收", "自然人", "四、结转下年度继续办理"],
    ]);

    const requests = get(report as Draft, "tables.requests") as Draft;
    expect(get(requests, "received.naturalPerson")).toBe(3);
    expect(get(requests, "carriedIn.enterprise")).toBe(1);
    expect(get(requests, "granted.total")).toBe(2);
    expect(get(requests, "refused.stateSecret.naturalPerson")).toBe(1);
    expect(get(requests, "closed.total")).toBe(3);
    expect(get(requests, "carriedOut.total")).toBe(1);
    expect(get(requests, "otherHandling.other.total")).toBe(0);
  });

  it("names the rows that each number counts", async () => {
    const { origins } = await fill([
      ["本年新收", "自然人", "（一）予以公开"],
      ["本年新收", "商业企业", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"],
      ["本年新收", "自然人", "（一）予以公开"],
    ]);

    expect(origins["/tables/requests/granted/naturalPerson"]).toBe("工作表“台账”第2、4行");
    expect(origins["/tables/requests/received/total"]).toBe("工作表“台账”第2、3、4行");
  });

  it("tells the rows that cannot be counted", async () => {
    const { findings } = await fill([["本年新收", "外星人", "（一）予以公开"]]);

    expect(findings.filter(({ rule }) => rule === "IMPORT-LEDGER")).toHaveLength(1);
  });

  it("asks where the table already says something else", async () => {
    const { report, questions } = await fill(
      [["本年新收", "自然人", "（一）予以公开"]],
      [[sheetNumbers.requests, 3, 3, 5]],
    );

    expect(get(report as Draft, "tables.requests.received.naturalPerson")).toBe(5);
    const question = questions.find(({ code }) => code === "ASK-LEDGER");
    expect(question?.alternatives).toEqual(["5", "1"]);
    expect(question && questionSentence(question)).toBe(
      "“一、本年新收政府信息公开申请数量”“自然人”表中为 5，按台账计为 1，以哪个为准？",
    );
    expect(question?.where).toBe("工作表“台账”第2行");
  });
});
