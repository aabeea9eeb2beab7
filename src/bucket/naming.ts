import { fileKey, resultNames, type Source } from "./result-names.ts";

/** Where the files of a state of an object go. */
export type FileNames = {
  readonly folder: string;
  /** Comes last: when it is there, the files are, too. */
  readonly check: string;
  /** The key of a document, by the name that it gives itself. */
  readonly fileKey: (fileName: string) => string;
};

/** Where it is said why there are no files. */
export type ProblemNames = {
  readonly error: string;
  /** For a state that finds another one's there. */
  readonly laterError: string;
};

/** Keys under which a state's outcome may lie since earlier, of this or another version of the program. */
export type EarlierNames = {
  readonly checks: readonly string[];
  readonly errors: readonly string[];
};

/** How results are named: in buckets for programs, in folders for people. */
export type Naming = {
  readonly earlier: (source: Source) => Promise<EarlierNames>;
  readonly forFiles: (source: Source) => Promise<FileNames>;
  readonly forProblem: (source: Source) => Promise<ProblemNames>;
  /** Where people read what a problem's key says to programs; undefined where programs read alone. */
  readonly textOf: (error: string) => string | undefined;
};

/** In a bucket a state's names follow from its contents alone. */
export const bucketNaming: Naming = {
  earlier: async (source) => {
    const { check, error, laterError } = resultNames(source);
    return { checks: [check], errors: [error, laterError] };
  },
  forFiles: async (source) => {
    const names = resultNames(source);
    return { ...names, fileKey: (fileName) => fileKey(names, fileName) };
  },
  forProblem: async (source) => resultNames(source),
  textOf: () => undefined,
};
