import { globSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Notes in `tests/run/seconds.json` which test files took long in the last whole `npm test`, the
 * longest first: the next runs begin with them, on every machine.
 */
const root = new URL("../../", import.meta.url);
/** What takes less need not come early. */
const leastSeconds = 2;

type Results = {
  readonly projects: Readonly<
    Record<string, { readonly files: Readonly<Record<string, { readonly duration: number }>> }>
  >;
};

const [kept = ""] = globSync("node_modules/.vite/vitest/*/results.json", {
  cwd: fileURLToPath(root),
});
const { projects }: Results = JSON.parse(readFileSync(new URL(kept, root), "utf8"));
const seconds = Object.values(projects)
  .flatMap(({ files }) => Object.entries(files))
  .sort(([, one], [, other]) => other.duration - one.duration)
  .map(([file, { duration }]) => [file, Math.round(duration / 1000)] as const)
  .filter(([, took]) => took >= leastSeconds);

writeFileSync(
  new URL("tests/run/seconds.json", root),
  `${JSON.stringify(Object.fromEntries(seconds), undefined, 2)}\n`,
);
