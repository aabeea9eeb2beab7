import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fromApart } from "./apart.ts";

/** What is called of the package: its own types are not installed with the program. */
type Typst = { readonly NodeCompiler: { create(options: CompilerOptions): Compiler } };
type CompilerOptions = { readonly fontArgs: readonly { readonly fontPaths: readonly string[] }[] };
type Compiler = {
  pdf(source: Source, options: { readonly pdfStandard: string }): Uint8Array;
  evictCache(maxAge: number): void;
};
type Source = {
  readonly mainFileContent: string;
  readonly inputs: Readonly<Record<string, string>>;
};

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const mainFileContent = readFileSync(here("../../apart/report.typ"), "utf8");

const fonts = ["noto-serif-sc", "noto-sans-sc", "nianbao-kai", "zhuque-fangsong", "tinos"];

const { NodeCompiler } = fromApart<Typst>("@myriaddreamin/typst-ts-node-compiler");

/** Kept: so it remembers what it has made for as long as it is told to. */
const compiler = NodeCompiler.create({
  fontArgs: [{ fontPaths: fonts.map((font) => here(`../../../fonts/open/${font}`)) }],
});

/** As its manual suggests for programs that go on running. */
const rememberedDocuments = 10;

/** The same page of the same tree, tagged, as an archive at the level at which ours is one. */
export function make(tree: string): Uint8Array {
  const pdf = compiler.pdf({ mainFileContent, inputs: { tree } }, { pdfStandard: "a-2a" });
  compiler.evictCache(rememberedDocuments);
  return pdf;
}
