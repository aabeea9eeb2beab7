/** What the headers say of a body: as it was written, and the bare type. */
export type ContentType = { readonly given: string; readonly type: string };

/**
 * Reads the type of a body.
 * @param refuse - gives the problem of a body that is packed (`Content-Encoding`).
 */
export function readContentType(headers: Headers, refuse: (given: string) => Error): ContentType {
  const given = headers.get("content-type") ?? "";
  const encoding = headers.get("content-encoding") ?? "identity";
  if (encoding !== "identity") throw refuse(`Content-Encoding: ${encoding}`);
  return { given, type: given.split(";")[0]?.trim().toLowerCase() ?? "" };
}
