/** A run that has less than this left begins no further report. */
const lastMilliseconds = 45_000;

/**
 * Whether there is time for one more report.
 * @param remaining - milliseconds until the platform ends the call.
 */
export function timeLeft(remaining: () => number): () => boolean {
  return () => remaining() > lastMilliseconds;
}
