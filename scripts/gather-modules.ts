import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { Plugin, PluginBuild } from "esbuild";

/** Modules that are kept together, with all that these import. */
export type Gathering = {
  readonly name: string;
  readonly modules: readonly string[];
  /** Of files that are run or loaded on demand: those that ask for the whole gathering. */
  readonly isFor: (path: string) => boolean;
};

/**
 * Keeps together what is always needed together: whoever needs some of it asks for all. Else a
 * bundler that splits makes a file of each set of modules that some entries share, some seventy
 * small ones, and opening one takes as long as a page.
 *
 * @param entries - the files that are run.
 */
export function gatherModules(
  entries: readonly string[],
  gatherings: readonly Gathering[],
): Plugin {
  const files = new Set(entries.map((file) => resolve(file)));
  const firstLines = (path: string) =>
    gatherings
      .filter(({ isFor }) => isFor(path))
      .map(({ name }) => `import "gathered:${name}";\n`)
      .join("");
  return {
    name: "gather modules",
    setup: (build) => {
      for (const gathering of gatherings) openGathering(build, gathering);
      build.onLoad({ filter: /\.js$/, namespace: "file" }, ({ path }) => {
        if (!files.has(path)) return undefined;
        // The first line may say what runs the file.
        const source = readFileSync(path, "utf8");
        return { contents: source.replace(/^(?:#!.*\n)?/, `$&${firstLines(path)}`) };
      });
      gatherOnDemand(build, firstLines);
    },
  };
}

function openGathering(build: PluginBuild, { name, modules }: Gathering): void {
  const filter = new RegExp(`^gathered:${name}$`);
  build.onResolve({ filter }, ({ path }) => ({ path, namespace: "gathered" }));
  build.onLoad({ filter, namespace: "gathered" }, () => ({
    contents: modules.map((file) => `import ${JSON.stringify(file)};`).join("\n"),
    resolveDir: resolve("."),
  }));
}

/** What is loaded on demand gets what it needs before itself, too. */
function gatherOnDemand(build: PluginBuild, firstLines: (path: string) => string): void {
  build.onResolve({ filter: /^[.#]/ }, async ({ path, kind, resolveDir }) => {
    if (kind !== "dynamic-import") return undefined;
    const found = await build.resolve(path, { resolveDir, kind: "import-statement" });
    return found.external ? found : { path: found.path, namespace: "on demand" };
  });
  build.onLoad({ filter: /./, namespace: "on demand" }, ({ path }) => ({
    contents: `${firstLines(path)}export * from ${JSON.stringify(`./${basename(path)}`)};`,
    resolveDir: resolve(path, ".."),
  }));
}
