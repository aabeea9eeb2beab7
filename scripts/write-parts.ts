/**
 * Makes scripts of some of a bundle's modules: what V8 has compiled of a script can be kept, also of
 * functions that it compiles when they are called first (`functions/program-part.ts`). A module of
 * the same name gives on what its script exports.
 */
import { basename } from "node:path";

export type Module = { readonly name: string; readonly text: string };

type Binding = { readonly outer: string; readonly inner: string };

/**
 * @param opener - where a module of the bundle finds `program-part`.
 * @param parts - the names of all modules that become scripts.
 */
export function writePart(
  { name, text }: Module,
  parts: ReadonlySet<string>,
  opener: string,
): readonly Module[] {
  const { imports, body, exports } = takeApart(text);
  const stranger = imports.find(({ from }) => !parts.has(from));
  if (stranger) throw new Error(`${name} needs ${stranger.from}: it belongs to the core, too`);
  const late = exports.find(({ inner }) => isDeclaredEmpty(inner, body));
  if (late) throw new Error(`${name} gives ${late.outer} its value later than a script can tell`);
  const given = imports.map(
    ({ from, bindings }) => `${namesIn(bindings)}__part(${JSON.stringify(scriptName(from))});`,
  );
  const script = [
    "(function (require, __meta, __import, __part) {",
    '"use strict";',
    ...given,
    ownImports(body, parts),
    `return { ${exports.map(({ inner, outer }) => `${outer}: ${inner}`).join(", ")} };`,
    "})",
  ];
  const names = exports.map(({ outer }) => outer).join(", ");
  const module = withParts(
    `import { ${names} } from "./${name}";\nexport { ${names} };\n`,
    new Set([name]),
    opener,
  );
  return [
    { name: scriptName(name), text: inAscii(`${script.join("\n")}\n`) },
    { name, text: module },
  ];
}

/**
 * A module that has what it needs of parts from their scripts: finding one more module would take as
 * long as a page.
 */
export function withParts(text: string, parts: ReadonlySet<string>, opener: string): string {
  const opened = text.replaceAll(
    /^import (?:\{([^}]*)\} from )?"([^"]*)";\n/gm,
    (statement, names: string | undefined, from: string) => {
      if (!parts.has(basename(from))) return statement;
      const place = JSON.stringify(scriptName(from));
      return `${namesIn(bindingsIn(names ?? ""))}__part(${place}, import.meta.dirname);\n`;
    },
  );
  if (opened === text) return text;
  const first = `import { openPart as __part } from ${JSON.stringify(opener)};\n`;
  return opened.replace(/^(?:#!.*\n)?/, `$&${first}`);
}

function namesIn(bindings: readonly Binding[]): string {
  return bindings.length === 0 ? "" : `const { ${bindings.map(renamed).join(", ")} } = `;
}

/**
 * The engine keeps ASCII in half of the memory that other text takes, and need not decode it. Strings
 * are written so already: this is for patterns, in which an escape means the same.
 */
function inAscii(text: string): string {
  const [other] = /.{0,20}\\[\u0080-\uffff]|\braw`[^`]*[\u0080-\uffff]/.exec(text) ?? [];
  if (other !== undefined) throw new Error(`an escape would mean something else in ${other}`);
  return text.replaceAll(/[\u0080-\uffff]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

/** What a script gives on is what it has at its end: it could not tell of a change. */
function isDeclaredEmpty(name: string, body: string): boolean {
  return new RegExp(`^(?:var|let) (?:[^;=\n]*, )?${name.replaceAll("$", "\\$")}[,;]`, "m").test(
    body,
  );
}

/**
 * What only modules have is handed over by the module that opens the script. Another script is opened
 * as it is: finding its module would take as long as a page.
 */
function ownImports(body: string, parts: ReadonlySet<string>): string {
  const text = body
    .replaceAll(/\bimport\.meta\b/g, "__meta")
    .replaceAll(/\bimport\("\.\/([^"]*)"\)/g, (words, name: string) =>
      parts.has(name) ? `(async () => __part(${JSON.stringify(scriptName(name))}))()` : words,
    )
    .replaceAll(/\bimport\((?="[^"]*"\))/g, "__import(");
  const [left] = /\bimport\(.{0,40}/.exec(text) ?? [];
  if (left !== undefined) throw new Error(`no script can load what it needs by ${left}`);
  return text;
}

function scriptName(module: string): string {
  return module.replace(/\.js$/, ".script.js");
}

function renamed({ outer, inner }: Binding): string {
  return outer === inner ? outer : `${outer}: ${inner}`;
}

/** As esbuild writes a module: imports first, one list of exports at the end. */
function takeApart(text: string) {
  const imports: { from: string; bindings: Binding[] }[] = [];
  const head = /^import (?:\{([^}]*)\} from )?"(?:\.\/)?([^"]*)";\n/;
  let rest = text;
  for (let found = head.exec(rest); found; found = head.exec(rest)) {
    const [all, names = "", from = ""] = found;
    imports.push({ from, bindings: bindingsIn(names) });
    rest = rest.slice(all.length);
  }
  const tail = /\nexport \{([^}]*)\};\s*$/.exec(rest);
  const exports = bindingsIn(tail?.[1] ?? "").map(({ outer, inner }) => ({
    outer: inner,
    inner: outer,
  }));
  return { imports, body: tail ? rest.slice(0, tail.index + 1) : rest, exports };
}

/** `a` or `a as b`: the first is the outer name in an import, and the inner one in an export. */
function bindingsIn(names: string): Binding[] {
  return names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => {
      const [outer = "", inner = outer] = name.split(" as ");
      return { outer, inner };
    });
}
