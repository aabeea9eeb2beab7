import { type DocumentTree, plainText } from "../../document/blocks.ts";
import { block, element, escapeHtml, type Html } from "./markup.ts";

/** A page around an article. */
export function writePage(tree: DocumentTree, styleSheet: string, article: Html): Html {
  const description = firstSentence(tree);
  const head = [
    element("meta", { charset: "utf-8" }),
    element("title", {}, escapeHtml(tree.title)),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "author", content: tree.author }),
    ...(description ? [element("meta", { name: "description", content: description })] : []),
    element("style", {}, "\n", styleSheet, "\n"),
  ];
  const body = block("main", {}, article);
  const page = block(
    "html",
    { lang: "zh-CN" },
    block("head", {}, ...head),
    block("body", {}, body),
  );
  return `<!doctype html>\n${page}\n`;
}

function firstSentence({ blocks }: DocumentTree): string | undefined {
  const first = blocks.find((block) => block.type === "paragraph" && block.role === "body");
  if (first?.type !== "paragraph") return undefined;
  return /^[^。]*。?/.exec(plainText(first.content))?.[0];
}
