import { type GivenReport, makeItem, refused, sha256 } from "../jobs/make-item.ts";
import type { PictureMap } from "../jobs/maker.ts";
import { partPictures, picturesOf } from "../jobs/pictures-beside.ts";
import { readZip } from "../jobs/zip/read-zip.ts";
import type { ZipEntry } from "../jobs/zip/write-zip.ts";
import { Problem } from "../messages/problems/problem.ts";
import { mayTryAgain } from "./attempts.ts";
import { markDone } from "./done-marks.ts";
import { eachInLanes } from "./each-in-lanes.ts";
import type { Notice } from "./notice.ts";
import type { ObjectTools } from "./object-tools.ts";
import { findOutcome, keepCheck, keepOutcome, keepProblem } from "./outcomes.ts";
import { noPictures, picturesAt, stateWith } from "./pictures-at.ts";
import { keyWithin } from "./place.ts";
import { isPresent, type ReadObject, readObject } from "./read-object.ts";
import { identityOf, memberKey, type Source } from "./result-names.ts";
import { settle } from "./settle.ts";

/**
 * What came of a notice, with the output's key that tells of it. `superseded`: another state has
 * taken its place. `ignored`: none of ours to work on. `unfinished`: time is up, and the notice has
 * to come again; what is made is kept.
 */
export type ObjectEnd =
  | { readonly type: "made" | "refused"; readonly key: string }
  | { readonly type: "superseded" | "ignored" | "unfinished" };

export type ObjectRun = {
  /** The notice may have come before, and its work have ended a process. */
  readonly again: boolean;
  /** Asked before each report, by those whose time is limited. */
  readonly mayGoOn: () => boolean;
};

/**
 * Makes the documents of an object that was put into the input: of a report, or of each report in
 * a ZIP. However often, in whatever order and by how many at once it is told of, there is one
 * result for each of its states: files with `check.json`, or a problem that says why not.
 *
 * @throws {StoreError} when a store fails; the notice has to come again.
 */
export async function runObject(
  notice: Notice,
  run: ObjectRun,
  tools: ObjectTools,
): Promise<ObjectEnd> {
  const key = keyWithin(tools.place, notice);
  if (key === undefined) return { type: "ignored" };
  const read = await readObject(notice, key, tools);
  if (!read) return { type: "superseded" };
  const { rawName, content, state } = read;
  const name = rawName === undefined ? {} : { rawName };
  const isZip = /\.zip$/i.test(key);
  const beside =
    isZip || content instanceof Problem ? noPictures : await picturesAt(key, content, tools);
  const source = { bucket: notice.bucket, key, state: stateWith(state, beside), ...name };
  const work = (keeping: Keeping) => {
    if (isZip) return runZip(content, keeping, run);
    return runReport(withPictures(content, beside), keeping, run);
  };
  const isThere = async () =>
    read.type === "found" && (await isPresent(notice, key, { state, tools }));
  const once = { source, tools, isPresent: isThere };
  const end = await unlessKept(once, work);
  // What could not be seen may come to light again.
  if ("key" in end && read.type === "found") await markDone(notice, tools.output);
  return end;
}

type Keeping = {
  readonly source: Source;
  readonly tools: ObjectTools;
  /** Whether what is worked on still is what lies in the input. */
  readonly isPresent: () => Promise<boolean>;
};

/** What an earlier delivery has come to stands. */
async function unlessKept(
  keeping: Keeping,
  work: (keeping: Keeping) => Promise<ObjectEnd>,
): Promise<ObjectEnd> {
  const end = (await findOutcome(keeping)) ?? (await work(keeping));
  if ("key" in end) await settle(end, keeping);
  return end;
}

function withPictures(content: ReadObject["content"], pictures: PictureMap): GivenReport | Problem {
  return content instanceof Problem ? content : { file: content, pictures };
}

async function runReport(
  content: GivenReport | Problem,
  keeping: Keeping,
  run: ObjectRun,
): Promise<ObjectEnd> {
  const { source, tools } = keeping;
  if (content instanceof Problem) return await keepProblem(content, keeping);
  if (!run.mayGoOn()) return { type: "unfinished" };
  const mayTry = !run.again || (await mayTryAgain(identityOf(source), tools));
  const outcome = mayTry
    ? await makeItem(content, tools.wish, tools)
    : refused(new Problem("item-failed", {}));
  return await keepOutcome(outcome, keeping);
}

async function runZip(
  content: ReadObject["content"],
  keeping: Keeping,
  run: ObjectRun,
): Promise<ObjectEnd> {
  const { source, tools } = keeping;
  const members = content instanceof Problem ? content : await membersOf(content, tools);
  if (members instanceof Problem) return await keepProblem(members, keeping);
  // Taken before its reports are: their folders lie in it.
  const names = await tools.naming.forFiles(source);
  const { items, pictures } = partPictures(members);
  const keys = items.map(({ name }) => memberKey(source.key, name));
  const reports = await eachInLanes(items, tools.parallel, async ({ name, bytes }) => {
    const beside = picturesOf({ name, bytes }, pictures);
    const key = memberKey(source.key, name);
    // Of two with one name, neither has taken the other's place.
    const isAlone = keys.indexOf(key) === keys.lastIndexOf(key);
    const member = { ...source, key, state: stateWith(sha256(bytes), beside) };
    const isThere = async () => isAlone && (await keeping.isPresent());
    const once = { source: member, tools, isPresent: isThere };
    const end = await unlessKept(once, (its) => runReport(withPictures(bytes, beside), its, run));
    return { name, ...end };
  });
  if (reports.some(({ type }) => type === "unfinished")) return { type: "unfinished" };
  await keepCheck({ reports }, names, keeping);
  return { type: "made", key: names.check };
}

async function membersOf(content: Uint8Array, { zip }: ObjectTools): Promise<ZipEntry[] | Problem> {
  try {
    const members = await readZip(content, zip);
    return members.length > 0 ? members : new Problem("batch-empty", {});
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
