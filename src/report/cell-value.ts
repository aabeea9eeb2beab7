/** What may be said of a figure besides. */
export type CellParts = Readonly<Record<"unit" | "note", string | undefined>>;

/** A cell of a report's JSON that says more than its figure. */
export function cellWith(value: number | string, { unit, note }: CellParts): object {
  return {
    value,
    ...(unit === undefined ? {} : { unit }),
    ...(note === undefined ? {} : { note }),
  };
}
