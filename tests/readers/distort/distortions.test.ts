import { afterAll, describe, expect, it } from "vitest";
import { example } from "../../given/reports.ts";
import { type Judgement, numbersOf } from "../judge.ts";
import { distortions } from "./distort.ts";
import { judgeDistorted, summary, trueFiles } from "./distorted-files.ts";

const files = await trueFiles();
const judged: Judgement[] = [];

afterAll(() => console.info(summary(judged)));

describe.each(files.slice(0, 4))("the tables of $name as a page", ({ name, truth }) => {
  it("are read as they were published", () => {
    expect(truth).toEqual(numbersOf(example(name)));
  });
});

describe.each(files)("the tables of $name", (file) => {
  it.each(Object.keys(distortions))(
    "give no wrong number and lose none without asking: %s",
    (way) => {
      const judgement = judgeDistorted(file, way, 1);

      judged.push(judgement);
      expect(judgement.wrong).toEqual([]);
      expect(judgement.silent).toEqual([]);
    },
  );
});
