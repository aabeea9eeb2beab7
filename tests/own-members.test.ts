import { fileURLToPath } from "node:url";
import {
  type ElementAccessExpression,
  type Node,
  type SourceFile,
  SyntaxKind,
} from "typescript/unstable/ast";
import { isBinaryExpression, isElementAccessExpression } from "typescript/unstable/ast/is";
import { API, type Checker, type Type, TypeFlags } from "typescript/unstable/sync";
import { expect, it } from "vitest";

/**
 * `words[name]` finds `constructor`, `toString` and `__proto__` in every object, and a report, a
 * file's name or a header may be called so. Names that the compiler knows one by one are harmless;
 * any other goes through `ownMember`. Only types tell the two apart: the linter, which knows none,
 * cannot have this rule.
 */
const allowed = [
  "src/messages/own-member.ts: record[name]",
  // Loops over the names of the very object, thousands of times for each document.
  "src/report/text/texts.ts: (value as Record<string | number, unknown>)[key]",
  "src/writers/xml.ts: attributes[key]",
  "src/writers/pdf/write-value.ts: dictionary[key]",
];

const root = fileURLToPath(new URL("../", import.meta.url));

it.each([
  ["src and functions", "tsconfig.build.json", /^(?:src|functions)\//],
  ["the page", "web/tsconfig.json", /^web\/(?:src|portable)\//],
])(
  "asks objects for what is their own alone, wherever a name may be any: %s",
  (_, project, own) => {
    expect(lookUps(project, own).filter((one) => !allowed.includes(one))).toEqual([]);
  },
  120_000,
);

function lookUps(project: string, own: RegExp): string[] {
  const api = new API({ cwd: root });
  try {
    const config = `${root}${project}`;
    const { program, checker } =
      api.updateSnapshot({ openProjects: [config] }).getProject(config) ?? fail(project);
    return program.getSourceFileNames().flatMap((name) => {
      const path = name.replace(root, "");
      const file = program.getSourceFile(name);
      if (!file || !own.test(path)) return [];
      return [...inherited(file, checker)].map((written) => `${path}: ${written}`);
    });
  } finally {
    api.close();
  }
}

function fail(project: string): never {
  throw new Error(`no project ${project}`);
}

function inherited(file: SourceFile, checker: Checker): string[] {
  const accesses: ElementAccessExpression[] = [];
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (isElementAccessExpression(node)) accesses.push(node);
    if (isOpenIn(node)) found.push(node.getText(file));
    node.forEachChild(visit);
  };
  visit(file);
  const names = checker.getTypeAtLocation(accesses.map((one) => one.argumentExpression));
  const open = accesses.filter((_, index) => isAnyName(names[index]));
  return [...found, ...open.map((one) => one.getText(file))];
}

/** `name in table`; `"key" in union` only tells types apart. */
function isOpenIn(node: Node): boolean {
  return (
    isBinaryExpression(node) &&
    node.operatorToken.kind === SyntaxKind.InKeyword &&
    node.left.kind !== SyntaxKind.StringLiteral
  );
}

/** A string of which nothing is known, alone or among others. */
function isAnyName(type: Type | undefined): boolean {
  if (!type) return true;
  if (type.isUnionType()) return type.getTypes().some(isAnyName);
  return (type.flags & (TypeFlags.String | TypeFlags.Any | TypeFlags.Unknown)) !== 0;
}
