/** A report's JSON while it is being made. */
export type JsonObject = { [key: string]: unknown };

/** Sets the value at a dotted path, making the objects on the way. */
export function setPath(object: JsonObject, path: string, value: unknown): void {
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  let parent = object;
  for (const step of steps) {
    parent[step] ??= {};
    parent = parent[step] as JsonObject;
  }
  parent[last] = value;
}
