import { writeZip } from "../../src/jobs/zip/write-zip.ts";
import { type Draft, example, set } from "../given/reports.ts";

/** A report of a batch: a real one under a title of its own, or one that does not add up. */
export type BatchReport = {
  readonly name: string;
  readonly value: Draft;
  readonly isWrong: boolean;
};

/** Every twentieth is wrong. */
const wrongOf = 20;

export function reportsOf(batch: number, count: number): BatchReport[] {
  return Array.from({ length: count }, (_, number) => {
    const title = `第${batch}批第${number}号年报`;
    const isWrong = number % wrongOf === wrongOf - 1;
    const value = set(example("huaiyin-2019"), "title", title);
    return {
      name: `${title}.json`,
      value: isWrong ? set(value, "tables.disputes.review.total", 999) : value,
      isWrong,
    };
  });
}

export async function zipOf(reports: readonly BatchReport[]): Promise<Uint8Array<ArrayBuffer>> {
  const entries = reports.map(({ name, value }) => ({
    name,
    bytes: new TextEncoder().encode(JSON.stringify(value)),
  }));
  return (await writeZip(entries)) as Uint8Array<ArrayBuffer>;
}
