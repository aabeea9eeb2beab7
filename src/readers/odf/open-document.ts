import { GenerationError } from "../../messages/generation-error.ts";
import { type OfficePackage, openPackage } from "../office-package.ts";
import { allOf, childrenOf, descend, parseXml, type XmlElement } from "../xml.ts";

/** An OpenDocument file's parts that are read. */
export type OpenDocument = {
  readonly content: XmlElement;
  /** The styles that are not of the content alone, and the heads and feet of the pages. */
  readonly styles: XmlElement | undefined;
  /** The element that holds the text or the sheets: `text`, `spreadsheet`. */
  readonly body: XmlElement;
  /** The files of the pictures in a text, by their names in the package. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};

const parts = ["content.xml", "styles.xml", "META-INF/manifest.xml"];

/** @throws {GenerationError} `FILE-ENCRYPTED`, `FILE-EXTERNAL`, and those of `openPackage`. */
export async function openOpenDocument(bytes: Uint8Array): Promise<OpenDocument> {
  const opened = await openPackage(bytes, (name) => parts.includes(name));
  const { text } = opened;
  if (/encryption-data|encrypted-package/.test(text("META-INF/manifest.xml") ?? "")) {
    throw new GenerationError("FILE-ENCRYPTED", {});
  }
  const xml = text("content.xml");
  if (xml === undefined) throw new GenerationError("FILE-DAMAGED", { part: "@wholeFile" });
  const content = parseXml(xml);
  refuseOutside(content);
  const body = childrenOf(descend(content, "body") ?? content)[0];
  if (!body) throw new GenerationError("FILE-DAMAGED", { part: "@wholeFile" });
  const styles = text("styles.xml");
  const pictures = body.name === "text" ? await readPictures(opened, body) : new Map();
  return { content, body, styles: styles === undefined ? undefined : parseXml(styles), pictures };
}

/** Files that are read as pictures. A damaged one costs no more than the pictures. */
async function readPictures(
  { unpack, bytes }: OfficePackage,
  body: XmlElement,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const addresses = allOf(body, "image").map(({ attributes }) => attributes["xlink:href"] ?? "");
  const names = new Set(addresses.filter((name) => /\.(?:png|jpe?g)$/i.test(name)));
  try {
    await unpack((name) => names.has(name));
  } catch (error) {
    if (!(error instanceof GenerationError && error.code === "FILE-DAMAGED")) throw error;
  }
  return new Map([...names].flatMap((name) => pair(name, bytes(name))));
}

function pair(name: string, bytes: Uint8Array | undefined): [string, Uint8Array][] {
  return bytes ? [[name, bytes]] : [];
}

/** Elements that fetch what they name; a link to click and an object, which is told, fetch nothing. */
const fetching = ["image", "plugin", "applet", "floating-frame"];
const sources = ["section-source", "table-source", "cell-range-source", "dde-source"];

function refuseOutside(content: XmlElement): void {
  const isFetching =
    fetching.some((name) => allOf(content, name).some(isOutside)) ||
    sources.some((name) => allOf(content, name).length > 0);
  if (isFetching) throw new GenerationError("FILE-EXTERNAL", {});
}

/** Whether it points out of the file: an address, or a path above the file's own. */
function isOutside({ attributes }: XmlElement): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/|\.\.)/i.test(attributes["xlink:href"] ?? "");
}
