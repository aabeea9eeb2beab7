/** A failure is to be told before its input is the smallest there is. */
const mostAttempts = 3000;

/** What still fails of a file when nothing more can be left out of it; pieces of halved sizes. */
export function shrinkBytes(
  bytes: Uint8Array,
  fails: (candidate: Uint8Array) => boolean,
): Uint8Array {
  let kept = bytes;
  let attempts = 0;
  for (let size = Math.ceil(bytes.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < kept.length && attempts < mostAttempts; ) {
      attempts += 1;
      const candidate = Buffer.concat([kept.subarray(0, at), kept.subarray(at + size)]);
      if (fails(candidate)) kept = candidate;
      else at += size;
    }
  }
  return kept;
}

/** The same of a value of JSON: members and items are left out, texts cut in halves. */
export async function shrinkValue<Value>(
  value: Value,
  fails: (candidate: Value) => Promise<boolean>,
): Promise<Value> {
  for (const candidate of smaller(value)) {
    if (await fails(candidate as Value)) return await shrinkValue(candidate as Value, fails);
  }
  return value;
}

/** Every value that is one step smaller, the smallest first. */
function* smaller(value: unknown): Generator<unknown> {
  if (typeof value === "string") yield* halves(value);
  else if (Array.isArray(value)) yield* shorter(value);
  else if (typeof value === "object" && value !== null) yield* fewer(Object.entries(value));
}

function* halves(text: string): Generator<string> {
  const middle = text.length >> 1;
  if (middle === 0) return;
  yield text.slice(0, middle);
  yield text.slice(middle);
}

function* shorter(list: readonly unknown[]): Generator<unknown[]> {
  for (const index of list.keys()) yield list.toSpliced(index, 1);
  for (const [index, item] of list.entries()) {
    for (const less of smaller(item)) yield list.with(index, less);
  }
}

function* fewer(members: readonly [string, unknown][]): Generator<object> {
  for (const index of members.keys()) yield Object.fromEntries(members.toSpliced(index, 1));
  for (const [index, [key, member]] of members.entries()) {
    for (const less of smaller(member)) yield Object.fromEntries(members.with(index, [key, less]));
  }
}
