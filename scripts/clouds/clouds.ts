/** How a cloud takes packages. Its limits are from its documents, see `docs/deploy.md`. */
export type Cloud = {
  /** The names by which it starts a function, all of the same file. */
  readonly startFiles: readonly string[];
  /** Megabytes of the ZIP, and of its files when it is unpacked. */
  readonly limits: { readonly packed: number; readonly unpacked?: number };
  /** Of the system that packages run on, where it is known: a Node that needs a newer one fails. */
  readonly glibc?: string;
};

export const clouds = {
  fc: {
    startFiles: ["bootstrap"],
    limits: { packed: 500 },
    glibc: "2.36",
  },
  scf: {
    startFiles: ["scf_bootstrap", "bootstrap"],
    limits: { packed: 500, unpacked: 500 },
    glibc: "2.17",
  },
  functiongraph: {
    startFiles: ["bootstrap"],
    limits: { packed: 300, unpacked: 1500 },
  },
} as const satisfies Readonly<Record<string, Cloud>>;

export type CloudName = keyof typeof clouds;

export function isCloud(name: string): name is CloudName {
  return Object.hasOwn(clouds, name);
}
