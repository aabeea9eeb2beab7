import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import { type Gathering, gatherModules } from "./gather-modules.ts";
import { leanPdfKit } from "./lean-pdf-kit.ts";
import { requiredBuiltins, requireLine } from "./required-builtins.ts";
import { type Module, withParts, writePart } from "./write-parts.ts";

/**
 * Puts the hundreds of compiled modules into the few files that are run: finding and opening each
 * takes longer than a document. Other packages stay outside, but for small ones in many files, and
 * for the PDF kit, of which only what we call is taken in.
 *
 * Words: the folder that the sources are compiled to, and the files in it that are run.
 */
const [given = "dist", ...entries] = process.argv.slice(2);
const folder = relative(".", given);
const run =
  entries.length > 0
    ? entries
    : ["library", "command-line", "render-worker", "build-worker"].map(
        (name) => `functions/${name}.js`,
      );

const compiled = (part: string, names: readonly string[]) =>
  names.map((name) => `./${folder}/${part}/${name}.js`);

/** What every document is made with; writers have the rest for themselves. */
const core: Gathering = {
  name: "core",
  modules: [
    ...compiled("src", ["generate", "edition/read-edition", "report/own/read-pictures"]),
    ...compiled("src/layout", [
      "plan/plan-pages",
      "lay-out-pages",
      "structure/bookmarks",
      "structure/structure",
    ]),
    ...compiled("src/fonts", ["open-font-set", "own-fonts", "write-sfnt", "outlines/glyf-subset"]),
    ...compiled("src/writers", ["content", "write-zip", "xml"]),
    ...compiled("src/document", ["references/target-names", "picture"]),
    ...compiled("src/report", ["json/read-json", "schema/schema"]),
    ...compiled("src/messages", [
      ...["groups/group-findings", "print-finding", "suggestion", "tables/form-texts"],
    ]),
    ...compiled("functions", ["materials/picture-files", "commands/make-documents"]),
    "#templates",
  ],
  isFor: () => true,
};

/** What each command needs besides. */
const commands: Gathering = {
  name: "commands",
  modules: compiled("functions/commands", [
    ...["build", "words/call", "mind-outputs", "terminal/terminal", "../surroundings/version"],
  ]),
  isFor: (path) => /\/(?:command-line|commands\/[\w-]+)\.js$/.test(path),
};

/** Apart: it waits for the user's fonts to be looked at, which no script can. */
const resources: Gathering = {
  name: "resources",
  modules: compiled("functions", ["materials/resources", "materials/font-files"]),
  isFor: (path) => !/\/src\/writers\//.test(path),
};

/** By these the files of the gatherings are known. */
const gathered = ["src/generate", "functions/commands/words/call"].map(
  (name) => `${folder}/${name}.js`,
);

/** Run by whoever wants a document of the format. */
const writers = ["docx", "pdf", "ofd", "html"].map((format) => `write-${format}.js`);

const root = new URL("../", import.meta.url);
const { dependencies } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as {
  dependencies: Readonly<Record<string, string>>;
};

const files = run.map((file) => `${folder}/${file}`);

const common = {
  outdir: folder,
  outbase: folder,
  allowOverwrite: true,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node22",
  minifySyntax: true,
  legalComments: "inline",
  write: false,
} as const satisfies BuildOptions;

const opener = "functions/program-part.js";
const openerName = "nianbao:program-part";
const parts = "functions/parts";

/** There is one in a process, whichever file asks for it. */
const openerOutside: Plugin = {
  name: "opener outside",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/program-part\.js$/ }, ({ kind }) =>
      kind === "entry-point" ? undefined : { path: openerName, external: true },
    ),
};

const { outputFiles, metafile } = await build({
  ...common,
  entryPoints: files,
  splitting: true,
  metafile: true,
  // Beside the functions: one of them looks for its worker from there.
  chunkNames: `${parts}/[name]-[hash]`,
  external: Object.keys(dependencies),
  // Its CommonJS form hides its own files from bundlers.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  plugins: [
    openerOutside,
    gatherModules(files, [core, commands, resources]),
    leanPdfKit,
    requiredBuiltins,
  ],
});
const openerFiles = (
  await build({ ...common, entryPoints: [`${folder}/${opener}`], plugins: [requiredBuiltins] })
).outputFiles;

const scripts = scriptsOf(metafile);
const written = [...outputFiles, ...openerFiles].flatMap(({ path, text }): readonly Module[] => {
  if (!scripts.has(basename(path))) return [{ name: path, text: withScripts(text, path) }];
  const made = writePart({ name: basename(path), text }, scripts, `../${basename(opener)}`);
  return made.map(({ name, text }) => ({ name: `${dirname(path)}/${name}`, text }));
});
for (const { name, text } of written) {
  mkdirSync(dirname(name), { recursive: true });
  writeFileSync(name, text);
}

/** The core and the writers, with what these load. */
function scriptsOf({ outputs }: Metafile): Set<string> {
  const begun = Object.keys(outputs).filter((path) => {
    const { inputs, entryPoint = "" } = outputs[path] ?? { inputs: {} };
    return gathered.some((input) => input in inputs) || writers.includes(basename(entryPoint));
  });
  const found = new Set(begun);
  for (const path of found) {
    for (const { path: other, kind } of outputs[path]?.imports ?? []) {
      if (kind === "import-statement" && other in outputs) found.add(other);
    }
  }
  return new Set([...found].map((path) => basename(path)));
}

function withScripts(text: string, path: string): string {
  const found = relative(dirname(path), resolve(folder, opener)).replace(/^(?!\.)/, "./");
  const named = text.replace(JSON.stringify(openerName), JSON.stringify(found));
  return withRequire(withParts(named, scripts, found));
}

function withRequire(text: string): string {
  return text.replace(/^(?:#!.*\n)?/, `$&${requireLine}\n`);
}
