/** A request target, taken apart as RFC 9421, 2.2.6 to 2.2.8 does. */
export type Target = {
  readonly path: string;
  /** With its `?`, which stands alone where there is no query. */
  readonly query: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
};

/** Undefined unless it is a path with or without a query. */
export function readTarget(target: string): Target | undefined {
  const url = target.startsWith("/") ? URL.parse(`http://host${target}`) : null;
  if (!url) return undefined;
  return { path: url.pathname, query: url.search || "?", parameters: [...url.searchParams] };
}

/**
 * A parameter's name or value as it stands in a signature: `%20` for a blank, and only letters,
 * digits and `* - . _` as they are.
 *
 * @see RFC 9421, 2.2.8
 */
export function encodeQueryText(text: string): string {
  return new URLSearchParams([[text, ""]]).toString().slice(0, -1).replaceAll("+", "%20");
}
