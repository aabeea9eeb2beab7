/** Programs that make documents. */
export type Peer = "nianbao" | "pdfmake" | "typst" | "docx" | "carbone";

/** One program in a process of its own, which makes one kind of document. */
export type Contestant = {
  /** As `--peers` and the figures call it. */
  readonly name: string;
  readonly peer: Peer;
  readonly format: "pdf" | "docx" | "ofd";
  /** Of ours: the folder of the package, with its `dist`, as it is installed. */
  readonly folder?: string;
};

/** What a document is made of, as JSON text: ours of a report, the others of the finished tree. */
export type Order = { readonly kind: "report" | "tree"; readonly text: string };

/** What one document took. */
export type Cost = {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly bytes: number;
  /** The most memory that the process has held so far. */
  readonly peakMiB: number;
};

/** What a whole process took. */
export type WholeCost = Cost & {
  /** CPU time without that of the threads that compile and collect garbage. */
  readonly mainThreadMs: number;
};
