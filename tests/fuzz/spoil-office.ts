import { openZip } from "../../src/zip/open-zip.ts";
import type { Chance } from "../given/chance.ts";
import { officeFile } from "../readers/office-file.ts";
import { pick } from "../report/repair/random-report.ts";
import { spoilBytes } from "./spoil-bytes.ts";

/** Spoils an Office file: its bytes, its numbers, or a part of it that is packed again. */
export async function spoilOffice(bytes: Uint8Array, chance: Chance): Promise<Uint8Array> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip && chance() < 0.8) return await spoilPart(bytes, chance);
  return spoilAny(bytes, chance);
}

function spoilAny(bytes: Uint8Array, chance: Chance): Uint8Array {
  return chance() < 0.6 ? spoilNumbers(bytes, chance) : spoilBytes(bytes, chance);
}

/** Numbers at which a reader may stumble. */
const numbers = [0, 1, 2, 0x7f, 0x80, 0xff, 0x1ff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0xffffffff];

function spoilNumbers(bytes: Uint8Array, chance: Chance): Uint8Array {
  const spoilt = Uint8Array.from(bytes);
  const view = new DataView(spoilt.buffer);
  // The heads of files hold most of their numbers.
  const reach = chance() < 0.4 ? Math.min(spoilt.length, 2048) : spoilt.length;
  for (let time = 0; time < 1 + chance() * 6; time++) {
    const at = Math.floor(chance() * (reach - 4));
    const number = chance() < 0.5 ? pick(numbers, chance) : Math.floor(chance() * 0x10000);
    if (chance() < 0.5) view.setUint16(at, number & 0xffff, true);
    else view.setUint32(at, number >>> 0, true);
  }
  return spoilt;
}

/** How often something is repeated, how far it reaches. */
const counts = [
  'table:number-columns-repeated="999999999"',
  'table:number-rows-repeated="65535"',
  'table:number-columns-spanned="40"',
  'table:number-rows-spanned="99999"',
  'text:display="none"',
];

async function spoilPart(bytes: Uint8Array, chance: Chance): Promise<Uint8Array> {
  const zip = await openZip(bytes, { entries: 500, bytes: 2 ** 24 }, () => true);
  const parts = await zip.unpack((name) =>
    /(?:content|styles|manifest)\.xml$|mimetype$/.test(name),
  );
  const name = chance() < 0.8 ? "content.xml" : "styles.xml";
  return await officeFile(
    Object.fromEntries(
      parts.map((part) => [
        part.name,
        part.name === name ? spoilXml(part.bytes, chance) : part.bytes,
      ]),
    ),
  );
}

function spoilXml(bytes: Uint8Array, chance: Chance): Uint8Array {
  if (chance() < 0.3) return spoilAny(bytes, chance);
  const tags = new TextDecoder().decode(bytes).split("<");
  const at = 1 + Math.floor(chance() * (tags.length - 1));
  const tag = tags[at] ?? "";
  const way = chance();
  if (way < 0.5) tags[at] = tag.replace(/(?=\/?>)/, ` ${pick(counts, chance)}`);
  else if (way < 0.75) tags.splice(at, 1 + Math.floor(chance() * 6));
  else tags.splice(at, 0, ...tags.slice(at, at + Math.floor(chance() * 40)));
  return new TextEncoder().encode(tags.join("<"));
}
