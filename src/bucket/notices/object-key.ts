type Coding = "form" | "formOrPlain" | "plain";

/** How each store writes keys into its events; where each is known from, see `docs/buckets.md`. */
const codings: ReadonlyMap<string, Coding> = new Map([
  ["aws:s3", "form"],
  ["minio:s3", "form"],
  // Ceph writes them as they are, and so do OSS and COS.
  ["ceph:s3", "plain"],
  ["acs:oss", "plain"],
  ["qcs::cos", "plain"],
  // EventGrid leaves it to the subscription (`objectKeyEncode`), and the message does not say.
  ["OBS", "formOrPlain"],
]);

/**
 * The key of an object from an event.
 * @returns undefined when it is not known how that source writes keys: a guess would be another key.
 */
export function decodeKey(source: string | undefined, key: string | undefined): string | undefined {
  if (source === undefined || key === undefined) return undefined;
  const coding = codings.get(source);
  if (coding === undefined) return undefined;
  const isPlain = coding === "plain" || (coding === "formOrPlain" && cannotBeEncoded(key));
  return isPlain ? key : decodeForm(key);
}

/** A blank, or a character beyond ASCII, is left by no encoding. */
function cannotBeEncoded(key: string): boolean {
  return /[^!-~]/.test(key);
}

/**
 * Written as web forms are: a plus for a blank, all else in percents. What cannot have been encoded
 * comes from an imitation of S3 that does not encode.
 */
function decodeForm(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll("+", " "));
  } catch (error) {
    if (error instanceof URIError) return key;
    throw error;
  }
}
