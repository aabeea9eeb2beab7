import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "vite";

/** A regular expression of the program, and where it stands. */
export type Expression = {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
};

type Node = { readonly type: string; readonly [key: string]: unknown };

/** Every literal regular expression in a folder's TypeScript. */
export function expressionsIn(folder: URL): Expression[] {
  return filesIn(folder).flatMap((file) => {
    const { program } = parseSync(file, readFileSync(new URL(file, folder), "utf8"));
    return literalsIn(program).map((literal) => ({ file, ...literal }));
  });
}

/** Every expression that a file puts together while it is loaded. */
export async function madeExpressionsIn(folder: URL): Promise<Expression[]> {
  const made: Expression[] = [];
  const Original = RegExp;
  const files = filesIn(folder).filter((file) => makesOne(new URL(file, folder)));
  for (const file of files) {
    globalThis.RegExp = new Proxy(Original, {
      construct: (target, given: [string, string?], asked) => {
        const { source, flags } = new Original(...given);
        made.push({ file, source, flags });
        return Reflect.construct(target, given, asked);
      },
    });
    // Loaded anew, whoever has loaded it before in this process.
    await import(`${new URL(file, folder)}?made`).finally(() => {
      globalThis.RegExp = Original;
    });
  }
  return made;
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
