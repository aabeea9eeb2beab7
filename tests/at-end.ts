let isHeard = false;

/**
 * Does something when this process ends. Vitest ends its workers by a signal, of which a process
 * hears nothing unless it listens.
 */
export function atEnd(work: () => void): void {
  process.once("exit", work);
  if (!isHeard) process.once("SIGTERM", () => process.exit());
  isHeard = true;
}
