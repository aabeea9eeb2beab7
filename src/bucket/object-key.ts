/** Stores that write keys into events as web forms do: a plus for a blank, all else in percents. */
const encoding = ["aws:s3", "minio:s3"];

/** Ceph writes them as they are. */
const raw = ["ceph:s3"];

/**
 * The key of an object from an event.
 * @returns undefined when it is not known how that source writes keys: a guess would be another key.
 */
export function decodeKey(source: string | undefined, key: string | undefined): string | undefined {
  if (source === undefined || key === undefined) return undefined;
  if (raw.includes(source)) return key;
  return encoding.includes(source) ? decodeForm(key) : undefined;
}

/** What cannot have been encoded comes from an imitation of S3 that does not encode. */
function decodeForm(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll("+", " "));
  } catch (error) {
    if (error instanceof URIError) return key;
    throw error;
  }
}
