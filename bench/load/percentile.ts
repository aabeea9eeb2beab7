export function percentile(all: readonly number[], share: number): number {
  const sorted = [...all].sort((one, other) => one - other);
  return round(
    sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * share) / 100) - 1)] ?? 0,
  );
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
