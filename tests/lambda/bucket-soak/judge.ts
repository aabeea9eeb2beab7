import { createHash } from "node:crypto";
import type { BucketStage } from "../bucket-stage.ts";
import type { SoakObject } from "./objects.ts";

/** What can be seen of the output. */
export type Seen = Pick<BucketStage, "output" | "results" | "readJson">;

export type Judgement = {
  readonly made: number;
  readonly refused: number;
  /** Objects without a result, with another one than expected, or without an explanation. */
  readonly wrong: readonly string[];
  /** Keys in the output that belong to no object. */
  readonly strays: readonly string[];
};

/** Looks at what has become of every object, and at every byte of it. */
export async function judge(objects: readonly SoakObject[], seen: Seen): Promise<Judgement> {
  const unclaimed = new Set(await seen.results());
  const wrong: string[] = [];
  for (const object of objects) {
    const claimed = claim(object, unclaimed);
    const fault = object.isMade
      ? await judgeFiles(claimed, seen)
      : await judgeProblem(claimed, object, seen);
    if (fault !== undefined) wrong.push(`${object.kind} ${object.key}: ${fault}`);
  }
  const made = objects.filter(({ isMade }) => isMade).length;
  return { made, refused: objects.length - made, wrong, strays: [...unclaimed] };
}

/** The object's results, taken from among the others. */
function claim({ key }: SoakObject, unclaimed: Set<string>): readonly string[] {
  const stem = key.replace(/\.(?:json|zip)$/i, "");
  const own = [...unclaimed].filter(
    (result) =>
      (result.startsWith(`${stem}-`) && /^[0-9a-f]{12}\//.test(result.slice(stem.length + 1))) ||
      (result.startsWith(`${key}.`) && result.endsWith("error.json")),
  );
  for (const result of own) unclaimed.delete(result);
  return own;
}

async function judgeFiles(
  keys: readonly string[],
  { output, readJson }: Seen,
): Promise<string | undefined> {
  const [check, ...others] = keys.filter((key) => key.endsWith("/check.json"));
  if (check === undefined || others.length > 0) return `results: ${keys.join(", ")}`;
  const { files } = (await readJson(check)) as { files: { key: string; sha256: string }[] };
  const told = [check, ...files.map(({ key }) => key)];
  if (told.sort().join() !== [...keys].sort().join()) return `results: ${keys.join(", ")}`;
  for (const { key, sha256 } of files) {
    const found = await output.read(key, { maxBytes: 1e8 });
    const hash = createHash("sha256")
      .update(found?.bytes ?? "")
      .digest("hex");
    if (hash !== sha256) return `${key} is not what was made`;
  }
  return files.length === 2 ? undefined : "not two documents";
}

type Told = { type?: string; detail?: string; errors?: { pointer?: string; severity?: string }[] };

async function judgeProblem(
  keys: readonly string[],
  { pointer }: SoakObject,
  { readJson }: Seen,
): Promise<string | undefined> {
  const [key, ...others] = keys;
  if (key === undefined || others.length > 0) return `results: ${keys.join(", ")}`;
  const { type, detail, errors = [] } = (await readJson(key)) as Told;
  if (!type?.startsWith("urn:nianbao:problem:") || !detail) return "no explanation";
  const namesCell = errors.some((one) => one.pointer === pointer && one.severity === "error");
  return pointer === undefined || namesCell ? undefined : `${pointer} is not named`;
}
