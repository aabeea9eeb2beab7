import { readdirSync } from "node:fs";
import type { Block, DocumentTree } from "../../../src/document/blocks.ts";
import { buildTree } from "../../../src/generate.ts";
import { planPages } from "../../../src/layout/plan/plan-pages.ts";
import { writeHtml, writeHtmlFragment } from "../../../src/writers/html/write-html.ts";
import { fontManifest, look, tree } from "../../given/builders.ts";
import { chartedTrees } from "../../given/charted.ts";
import { ownTrees } from "../../given/own-report.ts";
import { check, editions, example } from "../../given/reports.ts";
import type { XmlElement } from "../../read-back/read-docx.ts";
import { readFragment } from "../../read-back/read-html.ts";
import { sampleTrees } from "../docx/samples.ts";

/** The published reports, the samples of all editions, reports with charts and own tables, as trees. */
export const documents: readonly (readonly [string, DocumentTree])[] = [
  ...readdirSync(new URL("../../../examples", import.meta.url))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replace(".json", ""))
    .map((name) => [name, treeOf(name)] as const),
  ...sampleTrees.map(([id, sample]) => [`sample-${id}`, sample] as const),
  ...chartedTrees,
  ...ownTrees,
];

function treeOf(name: string): DocumentTree {
  const { report, edition } = check(example(name), { blanks: "zero" });
  if (!report || !edition) throw new Error(`${name} cannot be read`);
  return buildTree(report, edition, { editions });
}

export function page(document: DocumentTree): Uint8Array {
  return writeHtml(document, look, fontManifest, planPages(document, look));
}

export function fragment(document: DocumentTree): Uint8Array {
  return writeHtmlFragment(document, look, fontManifest, planPages(document, look));
}

/** The elements that blocks become in an article. */
export function elements(...blocks: Block[]): XmlElement[] {
  const [article] = elementsIn(readFragment(fragment(tree(...blocks))));
  return article ? elementsIn(article) : [];
}

function elementsIn({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== "string");
}

/** A page of a portal around a fragment, with rules of its own. */
export function portal(content: Uint8Array, rules = ""): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>门户</title>
<style>${rules}</style></head>
<body><header><p>门户网站</p></header><main id="content">${new TextDecoder().decode(content)}</main></body>
</html>`;
}
