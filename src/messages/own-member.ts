/**
 * What an object has of its own under a name that may be any: in every object `constructor` and
 * `__proto__` are found as well, and a report, a file or a header may have such a name.
 * `tests/own-members.test.ts` lets no name of the kind be looked up otherwise.
 */
export function ownMember<Value>(
  record: { readonly [name: string]: Value },
  name: string,
): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Nested objects that are being made. */
export type OpenRecord = { [name: string]: unknown };

/** Sets what stands at the end of a path of names, making the objects on the way. */
export function setMember(
  record: OpenRecord,
  [name = "", ...below]: readonly string[],
  value: unknown,
): void {
  if (below.length === 0) define(record, name, value);
  else {
    const branch = ownMember(record, name) ?? {};
    define(record, name, branch);
    setMember(branch as OpenRecord, below, value);
  }
}

/** Set in the usual way, `__proto__` would not be a member but what all members are inherited from. */
function define(record: OpenRecord, name: string, value: unknown): void {
  const about = { value, writable: true, enumerable: true, configurable: true };
  Object.defineProperty(record, name, about);
}
