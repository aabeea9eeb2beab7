import type { PictureMap } from "../../jobs/maker.ts";
import { plainForm } from "../multipart/plain-form.ts";
import { Problem } from "../problem.ts";
import { readContentType } from "./content-type.ts";

/** A report's file as it came, its pictures by their names, and last year's to compare with. */
export type Upload = {
  readonly file: Uint8Array;
  readonly previous?: Uint8Array;
  readonly pictures?: PictureMap;
};

const parts = ["file", "previous", "picture"];

/**
 * Takes the report out of a body: the whole body, or the file of a form. JSON is taken under
 * every name that programs give it by themselves.
 *
 * @throws {Problem} `media-type`, `multipart-broken`, `multipart-part`, `body-missing`
 */
export async function readUpload(headers: Headers, body: Uint8Array): Promise<Upload> {
  const { given, type } = readContentType(headers, unsupported);
  const isForm = type === "multipart/form-data";
  if (!isForm && !isJsonType(type)) throw unsupported(type);
  const upload = isForm ? await readForm(given, body) : { file: body };
  if (upload.file.length === 0) throw new Problem("body-missing", {});
  return upload;
}

/** `curl --data` says it sends a form, and other programs say nothing or `text/plain`. */
function isJsonType(type: string): boolean {
  const others = ["", "text/plain", "application/x-www-form-urlencoded"];
  return /^(?:application|text)\/(?:[\w.-]+\+)?json$/.test(type) || others.includes(type);
}

async function readForm(type: string, body: Uint8Array): Promise<Upload> {
  const form = await parseForm(type, body);
  const odd = [...form.keys()].find(
    (name) => !parts.includes(name) || (name !== "picture" && form.getAll(name).length > 1),
  );
  if (odd !== undefined) {
    throw new Problem("multipart-part", { name: odd, expected: parts.join(", ") });
  }
  const file = await bytesOf(form.get("file"));
  const previous = await bytesOf(form.get("previous"));
  if (!file) throw new Problem("body-missing", {});
  const pictures = await readPictureParts(form.getAll("picture"));
  return {
    file,
    ...(previous && previous.length > 0 && { previous }),
    ...(pictures.size > 0 && { pictures }),
  };
}

/** As many as there are, each under the name that the report has for it. */
async function readPictureParts(given: readonly (File | string)[]): Promise<PictureMap> {
  const pictures = new Map<string, Uint8Array>();
  for (const part of given) {
    if (typeof part === "string" || pictures.has(part.name)) {
      const name = typeof part === "string" ? "picture" : part.name;
      throw new Problem("multipart-part", { name, expected: parts.join(", ") });
    }
    pictures.set(part.name, new Uint8Array(await part.arrayBuffer()));
  }
  return pictures;
}

/** @throws {Problem} `multipart-broken` */
export async function parseForm(type: string, body: Uint8Array): Promise<FormData> {
  const form = plainForm(type, body);
  if (!form) throw new Problem("multipart-broken", {});
  try {
    // A request's bytes are never shared between threads, which is all that the type asks.
    const own = form.body as Uint8Array<ArrayBuffer>;
    return await new Response(own, { headers: { "content-type": form.type } }).formData();
  } catch (error) {
    if (error instanceof TypeError) throw new Problem("multipart-broken", {});
    throw error;
  }
}

/** No character of UTF-8. */
const undecodable = Uint8Array.of(0xff);

/**
 * A part without a file name comes as text, in which what was not UTF-8 has been replaced: such
 * text is no longer what was sent, and is not taken.
 */
export async function bytesOf(part: File | string | null): Promise<Uint8Array | undefined> {
  if (part === null) return undefined;
  if (typeof part !== "string") return new Uint8Array(await part.arrayBuffer());
  return part.includes("\uFFFD") ? undecodable : new TextEncoder().encode(part);
}

function unsupported(given: string): Problem {
  return new Problem("media-type", { given, expected: "application/json, multipart/form-data" });
}
