import type { LeftOut } from "../left-out.ts";
import { allOf, childrenOf, descend, textOf, type XmlElement } from "../xml.ts";
import { damaged, follow, type OfdFile, type OfdPackage } from "./open-ofd.ts";
import { pathFrom } from "./paths.ts";

export type OfdDocument = {
  /** Of the version that counts. */
  readonly file: OfdFile;
  /** Where seals and signatures are listed. */
  readonly signatures: OfdFile | undefined;
  /** Other documents in the same package, by their titles: none is opened. */
  readonly others: readonly LeftOut[];
};

/** The entry of every package. @see GB/T 33190-2016, 7.4 */
const entry = "OFD.xml";

/**
 * The first document of a package, in the version that is marked as the current one.
 * @throws {GenerationError} `FILE-DAMAGED` when it names none.
 */
export async function openDocument(ofd: OfdPackage): Promise<OfdDocument> {
  const file = await ofd.read(entry);
  const bodies = childrenOf(file.root, "DocBody");
  const isThere = (body: XmlElement) => {
    const path = rootOf(body);
    return path !== undefined && ofd.has(pathFrom(file.path, path));
  };
  const body = bodies.find(isThere) ?? bodies[0];
  const path = body && rootOf(body);
  if (path === undefined) throw damaged("Document.xml");
  const signatures = descend(body as XmlElement, "Signatures");
  return {
    file: await openVersion(ofd, await follow(ofd, file, path), await currentOf(ofd, file, body)),
    signatures: signatures && (await followIfThere(ofd, file, textOf(signatures))),
    others: bodies.filter((one) => one !== body).map(tellOther),
  };
}

function rootOf(body: XmlElement): string | undefined {
  const root = descend(body, "DocRoot");
  return root && textOf(root).trim();
}

/** The list of files of the current version, if versions are kept. */
async function currentOf(
  ofd: OfdPackage,
  file: OfdFile,
  body: XmlElement | undefined,
): Promise<OfdFile | undefined> {
  const versions = allOf(body ?? file.root, "Version");
  const current = versions.find(({ attributes }) => /^(?:true|1)$/.test(attributes.Current ?? ""));
  const path = current?.attributes.BaseLoc;
  return path === undefined ? undefined : await follow(ofd, file, path);
}

async function openVersion(
  ofd: OfdPackage,
  document: OfdFile,
  version: OfdFile | undefined,
): Promise<OfdFile> {
  const root = version && descend(version.root, "DocRoot");
  return version && root ? await follow(ofd, version, textOf(root)) : document;
}

/** A list that is missing has nothing to tell. */
export async function followIfThere(
  ofd: OfdPackage,
  from: OfdFile,
  path: string,
): Promise<OfdFile | undefined> {
  return ofd.has(pathFrom(from.path, path)) ? await follow(ofd, from, path) : undefined;
}

function tellOther(body: XmlElement): LeftOut {
  const title = descend(body, "DocInfo", "Title");
  return { kind: "embedded", text: (title && textOf(title)) || (rootOf(body) ?? ""), place: {} };
}
