import { readHtml } from "../../../src/readers/html/read-html.ts";
import { readPdf } from "../../../src/readers/pdf/read-pdf.ts";
import { recognise } from "../../../src/readers/recognise/recognise.ts";
import type { SourceDocument } from "../../../src/readers/source.ts";
import { chanceFrom } from "../../given/chance.ts";
import { editions, example, sample } from "../../given/reports.ts";
import { original } from "../given-data.ts";
import { type Judgement, judge, numbersOf } from "../judge.ts";
import { publishedSource } from "../published-page.ts";
import { distortions } from "./distort.ts";

const known = editions.map(({ edition }) => edition);

/** A file that is read without a mistake, and the numbers that it holds. */
export type TrueFile = {
  readonly name: string;
  readonly source: SourceDocument;
  readonly truth: ReadonlyMap<string, string>;
};

/** The examples as a portal's pages, and the published originals as they are. */
export async function trueFiles(): Promise<readonly TrueFile[]> {
  const sources: Readonly<Record<string, SourceDocument>> = {
    "huaiyin-2019": page("huaiyin-2019", "2019", "2019"),
    "shanghai-2019": page("shanghai-2019", "2019", "2019"),
    "hongze-2023": page("hongze-2023", "2021", "2019"),
    "hongze-2024": page("hongze-2024", "2021", "2021"),
    "sample-2019": samplePage("2019"),
    "sample-2021": samplePage("2021"),
    "shanghai-2019.html": readHtml(original("shanghai-2019.html")),
    "hongze-2023.pdf": await readPdf(original("hongze-2023.pdf")),
    "hongze-2024.pdf": await readPdf(original("hongze-2024.pdf")),
  };
  return Object.entries(sources).map(([name, source]) => ({
    name,
    source,
    truth: numbersOf(recognise(source, known).report),
  }));
}

function samplePage(id: string): SourceDocument {
  const tables = { proactive: id, requests: id, disputes: id };
  return publishedSource({ draft: sample(id), editions: tables });
}

function page(name: string, edition: string, requests: string): SourceDocument {
  const tables = { proactive: edition, requests, disputes: edition };
  return publishedSource({ draft: example(name), editions: tables });
}

/** Reads a file in one of the ways that files differ; the seed says where it differs. */
export function judgeDistorted({ source, truth }: TrueFile, way: string, seed: number): Judgement {
  const distorted = distortions[way]?.(source, chanceFrom(seed)) ?? source;
  return judge(recognise(distorted, known), truth);
}

/** All judgements in one line, to be printed. */
export function summary(judged: readonly Judgement[]): string {
  const sum = (count: (one: Judgement) => number) =>
    judged.reduce((all, one) => all + count(one), 0);
  return (
    `${judged.length} distorted files, ${sum(({ cells }) => cells)} numbers: ` +
    `${sum(({ right }) => right)} read, ${sum(({ asked }) => asked)} asked for by ` +
    `${(sum(({ questions }) => questions) / judged.length).toFixed(1)} questions a file, ` +
    `${sum(({ wrong }) => wrong.length)} wrong, ${sum(({ silent }) => silent.length)} lost.`
  );
}
