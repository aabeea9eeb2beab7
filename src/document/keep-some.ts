/**
 * Keeps what was made under a key, of the last so many keys: for what is often asked for again and
 * again, from document to document, though nobody knows by whom.
 */
export function keepSome<Value>(most: number): (key: string, make: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    // All at once: to tell the oldest would take more than to make the few that are asked for.
    if (known.size >= most) known.clear();
    const made = make();
    known.set(key, made);
    return made;
  };
}
