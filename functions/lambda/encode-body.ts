/** A body as it stands in the JSON that a function hands back. */
export type EncodedBody = { readonly body: string; readonly isBase64Encoded: boolean };

/** Text stays text; everything else would be damaged on its way, and becomes base64. */
export function encodeBody(bytes: Buffer, mediaType: string): EncodedBody {
  if (isText(mediaType)) return { body: bytes.toString("utf8"), isBase64Encoded: false };
  return { body: bytes.toString("base64"), isBase64Encoded: true };
}

/** Bytes that the body takes in the result's JSON, which is what the platform counts. */
export function encodedLength({ body, isBase64Encoded }: EncodedBody): number {
  return isBase64Encoded ? body.length : Buffer.byteLength(JSON.stringify(body));
}

function isText(mediaType: string): boolean {
  const [type = ""] = mediaType.split(";");
  return /^text\/|[/+](?:json|xml)$/i.test(type.trim());
}
