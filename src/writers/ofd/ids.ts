/** Numbers of a document's pages, layers, objects and fonts: each is given once, in rising order. */
export type Ids = {
  readonly next: () => number;
  /** The largest that was given. */
  readonly last: () => number;
};

export function openIds(): Ids {
  let last = 0;
  return { next: () => ++last, last: () => last };
}
