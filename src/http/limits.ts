/** What is refused before any work is done. */
export type Limits = {
  readonly bodyBytes: number;
  readonly batchBodyBytes: number;
  /** An old report's file. */
  readonly importBytes: number;
  /** Nesting of the report's JSON. */
  readonly depth: number;
  /** Values in the report's JSON, the containers too. */
  readonly nodes: number;
  readonly keysPerObject: number;
  readonly stringCharacters: number;
  readonly reportsPerBatch: number;
  /** All reports of a batch, unpacked. */
  readonly batchBytes: number;
  readonly findingsReturned: number;
  readonly renderMilliseconds: number;
};

export const defaultLimits: Limits = {
  bodyBytes: 4 * 1024 * 1024,
  batchBodyBytes: 20 * 1024 * 1024,
  importBytes: 20 * 1024 * 1024,
  depth: 32,
  nodes: 200_000,
  keysPerObject: 1000,
  stringCharacters: 20_000,
  reportsPerBatch: 200,
  batchBytes: 50 * 1024 * 1024,
  findingsReturned: 50,
  renderMilliseconds: 25_000,
};
