/** Programs are not called with more files at once: an answer stays readable, a call's length allowed. */
const portion = 100;

/** Gives files to a program in portions, and its answers as one list. */
export function inPortions<Answer>(
  files: readonly string[],
  run: (portion: readonly string[]) => readonly Answer[],
): Answer[] {
  const answers: Answer[] = [];
  for (let from = 0; from < files.length; from += portion) {
    answers.push(...run(files.slice(from, from + portion)));
  }
  return answers;
}
