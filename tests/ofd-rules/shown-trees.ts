import { fileURLToPath } from "node:url";
import { picturesBeside } from "../../functions/materials/picture-files.ts";
import { openResources } from "../../functions/materials/resources.ts";
import type { DocumentTree } from "../../src/document/blocks.ts";
import { prepare } from "../../src/generate.ts";
import { readJson } from "../../src/report/json/read-json.ts";
import { readPictures } from "../../src/report/own/read-pictures.ts";
import { ownTrees } from "../given/own-report.ts";
import { type Draft, editionIds, example, sample } from "../given/reports.ts";

const resources = openResources();
export const { fontSet } = resources;

/** Has tables and pictures of its own. */
const withPictures = "yangli-2025";
const pictures = await readPictures(
  readJson(JSON.stringify(example(withPictures))),
  picturesBeside(fileURLToPath(new URL(`../../examples/${withPictures}.json`, import.meta.url))),
);

/** What readers that are not ours are shown: every example and sample, and one with a turned sheet. */
export const trees: readonly (readonly [string, () => DocumentTree])[] = [
  ...["huaiyin-2019", "hongze-2023", "hongze-2024", "shanghai-2019", withPictures].map(
    (name) => [name, () => treeOf(example(name))] as const,
  ),
  ...editionIds.map((id) => [`sample-${id}`, () => treeOf(sample(id))] as const),
  ...ownTrees.map(([name, tree]) => [name, () => tree] as const),
];

function treeOf(draft: Draft): DocumentTree {
  const options = { blanks: "zero", force: true, charts: true, pictures } as const;
  return prepare(readJson(JSON.stringify(draft)), resources, options).tree;
}
