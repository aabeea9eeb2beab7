import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "vite";

/** A regular expression of the program, and where it stands. */
export type Expression = {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
};

const folders = ["src/", "functions/"].map((folder) => new URL(`../../${folder}`, import.meta.url));

/** Those that are tried on XML that we write: every `<` of a text in it is escaped. */
const onOwnXml = ["writers/xlsx/form-rules.ts", "writers/xlsx/order-fonts.ts", "pack-objects.ts"];

/** Every expression of the program. */
export async function expressionsOfProgram(): Promise<Expression[]> {
  const all = folders.flatMap(expressionsIn);
  // One after the other: each listens to what is made meanwhile.
  for (const folder of folders) all.push(...(await madeExpressionsIn(folder)));
  return all;
}

/** Those that a text from outside may come to. */
export function onGivenText(all: readonly Expression[]): Expression[] {
  return all.filter(({ file }) => !onOwnXml.some((own) => file.endsWith(own)));
}

type Node = { readonly type: string; readonly [key: string]: unknown };

/** Every literal regular expression in a folder's TypeScript. */
function expressionsIn(folder: URL): Expression[] {
  return filesIn(folder).flatMap((file) => {
    const { program } = parseSync(file, readFileSync(new URL(file, folder), "utf8"));
    return literalsIn(program).map((literal) => ({ file, ...literal }));
  });
}

/** Every expression that a file puts together while it is loaded. */
async function madeExpressionsIn(folder: URL): Promise<Expression[]> {
  const made: Expression[] = [];
  const Original = RegExp;
  const files = filesIn(folder).filter((file) => makesOne(new URL(file, folder)));
  for (const file of files) {
    // Loaded anew, whoever has loaded it before in this process.
    const url = `${new URL(file, folder)}?made`;
    globalThis.RegExp = new Proxy(Original, {
      construct: (target, given: [string, string?], asked) => {
        const { source, flags } = new Original(...given);
        // What it imports may be loaded for the first time, and is asked by itself.
        if (isCalledFrom(url)) made.push({ file, source, flags });
        return Reflect.construct(target, given, asked);
      },
    });
    await import(url).finally(() => {
      globalThis.RegExp = Original;
    });
  }
  return made;
}

function isCalledFrom(url: string): boolean {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = Number.POSITIVE_INFINITY;
  const { stack = "" } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  return stack.includes(url);
}

function filesIn(folder: URL): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".d.ts"),
  );
}

function makesOne(file: URL): boolean {
  return readFileSync(file, "utf8").includes("new RegExp(");
}

function literalsIn(value: unknown): Omit<Expression, "file">[] {
  if (Array.isArray(value)) return value.flatMap(literalsIn);
  if (typeof value !== "object" || value === null) return [];
  const { type, regex } = value as Node;
  const own = type === "Literal" && regex ? [regex as { pattern: string; flags: string }] : [];
  const below = Object.values(value).flatMap(literalsIn);
  return [...own.map(({ pattern, flags }) => ({ source: pattern, flags })), ...below];
}
