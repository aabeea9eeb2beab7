import type { Drawing } from "../pages/drawing/drawing.ts";
import { type Matrix, mappedBox } from "../pages/drawing/geometry.ts";
import type { Item } from "../pages/items.ts";
import { childrenOf, descend, textOf, type XmlElement } from "../xml.ts";
import { drawAnnotations } from "./annotations.ts";
import { drawObjects } from "./draw-objects.ts";
import { type Area, areaFrom } from "./numbers.ts";
import { follow, namingPart, type OfdFile, type OfdPackage } from "./open-ofd.ts";
import { type Budget, boxOf, enter, type Frame, newPen, type Pen } from "./pen.ts";
import { type Resources, readResources } from "./resources.ts";
import { drawSeals } from "./seals.ts";

/** What all pages of a document share. */
export type Shared = {
  readonly ofd: OfdPackage;
  readonly document: OfdFile;
  readonly resources: Resources;
  readonly headings: ReadonlySet<string>;
  readonly budget: Budget;
};

/** A page as it is listed, with what has been laid over it. */
export type ListedPage = {
  readonly path: string;
  readonly annotations: readonly XmlElement[];
  readonly seals: readonly XmlElement[];
};

export type DrawnPage = {
  readonly drawing: Drawing;
  readonly laidOver: readonly Item[];
  readonly sheet: Frame["clip"];
};

export async function drawPage(listed: ListedPage, shared: Shared): Promise<DrawnPage> {
  const file = await follow(shared.ofd, shared.document, listed.path);
  const layers = await layersOf(file, shared);
  return namingPart(file.path, () => {
    const frame = frameOf(file.root, shared);
    const pen = newPen(shared.budget);
    for (const layer of layers) drawLayer(pen, layer, frame);
    drawSeals(pen, listed.seals, frame);
    const laidOver = drawAnnotations(pen, listed.annotations, frame);
    return { drawing: pen, laidOver, sheet: frame.clip };
  });
}

/** A page of A4, where a file does not say how large its pages are. */
const usual: Area = { x: 0, y: 0, width: 210, height: 297 };

/** From mm, downwards, to pt, upwards. */
const pt = 72 / 25.4;

function frameOf(page: XmlElement, { document, resources, headings }: Shared): Frame {
  const own = boxIn(descend(page, "Area"));
  const area = own ?? boxIn(descend(document.root, "CommonData", "PageArea")) ?? usual;
  const matrix: Matrix = [pt, 0, 0, -pt, -area.x * pt, (area.y + area.height) * pt];
  return {
    matrix,
    clip: mappedBox(matrix, boxOf(area)),
    look: { fill: undefined, stroke: undefined },
    alpha: 1,
    isHidden: false,
    resources,
    isHeading: (id) => headings.has(id),
  };
}

function boxIn(area: XmlElement | undefined): Area | undefined {
  const box = area && descend(area, "PhysicalBox");
  return box && areaFrom(textOf(box));
}

type Layer = { readonly element: XmlElement; readonly resources: Resources; readonly rank: number };

/** From the lowest to the highest; those of templates lie below the page's own of the same kind. */
const ranks = new Map([
  ["Background", 0],
  ["Body", 1],
  ["Custom", 1],
  ["Foreground", 2],
]);

async function layersOf(file: OfdFile, shared: Shared): Promise<Layer[]> {
  const layers: Layer[] = [];
  for (const { attributes } of childrenOf(file.root, "Template")) {
    const template = await templateOf(attributes.TemplateID, shared);
    const rank = ranks.get(attributes.ZOrder ?? "Background") ?? 0;
    if (template) layers.push(...(await ownLayers(template, shared, () => rank)));
  }
  const rankOf = ({ Type = "Body" }: XmlElement["attributes"]) => ranks.get(Type) ?? 1;
  layers.push(...(await ownLayers(file, shared, rankOf)));
  return layers.sort((one, other) => one.rank - other.rank);
}

async function ownLayers(
  file: OfdFile,
  { ofd, resources: outer }: Shared,
  rankOf: (attributes: XmlElement["attributes"]) => number,
): Promise<Layer[]> {
  const names = ["PageRes"];
  const resources = await readResources(ofd, { file, element: file.root, names }, outer);
  const contents = childrenOf(file.root, "Content");
  const layers = contents.flatMap((content) => childrenOf(content, "Layer"));
  return layers.map((element) => ({ element, resources, rank: rankOf(element.attributes) }));
}

/** A template that is not there has nothing to show. */
async function templateOf(
  id: string | undefined,
  { ofd, document }: Shared,
): Promise<OfdFile | undefined> {
  const data = descend(document.root, "CommonData");
  const all = data ? childrenOf(data, "TemplatePage") : [];
  const path = all.find(({ attributes }) => attributes.ID === id)?.attributes.BaseLoc;
  return path === undefined ? undefined : await follow(ofd, document, path);
}

function drawLayer(pen: Pen, { element, resources }: Layer, frame: Frame): void {
  drawObjects(pen, element, enter(element, { ...frame, resources }));
}
