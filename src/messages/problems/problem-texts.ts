/** How a request is answered that has no result. */
export type ProblemTexts = {
  readonly status: number;
  readonly "zh-CN": readonly [title: string, detail: string];
  readonly en: readonly [title: string, detail: string];
};
