import { setTimeout } from "node:timers/promises";
import { describe, expect, it, type TestContext } from "vitest";
import { openThreadMaker, type ThreadMaker } from "../../../functions/server/thread-maker.ts";
import { hasErrors } from "../../../src/messages/finding.ts";
import { sample, set } from "../../given/reports.ts";

const settings = { threads: 1, queue: 1, threadMegabytes: 64, renderMilliseconds: 5000 };
const stuckWorker = new URL("stuck-worker.ts", import.meta.url);

/** Of a case, which runs beside the others. */
type Case = Pick<TestContext, "onTestFinished">;

function openStuck({ onTestFinished }: Case, changes: Partial<typeof settings> = {}) {
  const maker = openThreadMaker({ ...settings, ...changes }, stuckWorker);
  onTestFinished(maker.close);
  return maker;
}

/** What becomes of an order. */
async function order(maker: ThreadMaker, text: string): Promise<unknown> {
  return await maker.make({ text, findings: [], options: {}, format: "pdf" }).then(
    ({ type }) => type,
    (error: { code?: string }) => error.code,
  );
}

describe.concurrent("threads that make documents", () => {
  it("stop a document that takes too long, and make the next", async (own) => {
    const stuck = openStuck(own);

    const ends = [await order(stuck, "endless"), await order(stuck, "good")];

    expect(ends).toEqual(["timeout", "refused"]);
  });

  it("do what a document has put off while they wait for the next", async (own) => {
    const stuck = openStuck(own);
    await order(stuck, "put off");
    await setTimeout(100);

    expect(await order(stuck, "ask")).toBe("refused");
  });

  it("let only so many orders wait", async (own) => {
    const stuck = openStuck(own);
    const ends = Promise.all(["endless", "endless", "good"].map((text) => order(stuck, text)));
    const another = stuck.refuseWhenBusy?.();

    await expect(another).rejects.toMatchObject({ code: "busy" });
    expect(await ends).toEqual(["timeout", "timeout", "busy"]);
    expect(await order(stuck, "good")).toBe("refused");
  });

  it("lose one thread, not the server, to a document that takes all memory", async (own) => {
    const patient = openStuck(own, { renderMilliseconds: 60_000 });

    const ends = [await order(patient, "insatiable"), await order(patient, "good")];

    expect(ends).toEqual(["too-complex", "refused"]);
  });

  it("hand over bytes and findings", async () => {
    const maker = openThreadMaker({
      ...settings,
      threadMegabytes: 512,
      renderMilliseconds: 60_000,
    });
    const text = JSON.stringify(set(sample("2021"), "tables.disputes.review.total", 9));
    const wrong = { text, findings: [], options: {}, format: "html" } as const;

    const made = await maker.make({ ...wrong, options: { force: true } });
    const refused = await maker.make(wrong);
    const checked = await maker.check(wrong);

    await maker.close();
    expect(made).toMatchObject({ type: "document", fileName: expect.stringMatching(/\.html$/) });
    expect(made.type === "document" && made.bytes.length).toBeGreaterThan(1000);
    expect(refused.type).toBe("refused");
    expect([made, refused, checked].every(({ findings }) => hasErrors(findings))).toBe(true);
  });
});
