import { joinBytes } from "../../document/join-bytes.ts";
import { type Bytes, broken, readBytes } from "./bytes.ts";

/** A file of streams in folders, as Office had them before ZIP. @see [MS-CFB] */
export type Container = {
  /** Names of the streams and folders, without those that they stand in. */
  readonly names: readonly string[];
  /** The kind that the whole is marked with; most have none. */
  readonly classId: string;
  /** The stream of the name that stands in no folder. */
  readonly stream: (name: string) => Bytes | undefined;
};

type Entry = {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
};

const types = { folder: 1, stream: 2, root: 5 };

/** Sectors from here on have a meaning of their own: end, free, table. */
const firstSpecial = 0xfffffffa;

const entryBytes = 128;
const mostEntries = 5000;

/**
 * Opens a container; chains of sectors are followed only as far as there are sectors, so that none
 * that bites its own tail goes on for ever.
 * @throws {GenerationError} `FILE-BROKEN`.
 */
export function openContainer(bytes: Uint8Array): Container {
  const head = readBytes("OLE2", bytes);
  const sectorBits = head.u16(0x1e);
  if (sectorBits !== 9 && sectorBits !== 12) throw broken("OLE2", 0x1e);
  const sectors = openSectors(head, 1 << sectorBits);
  const directory = readBytes("OLE2", sectors.read(head.u32(0x30), undefined));
  const entries = readEntries(directory);
  const root = entries[0];
  if (root?.type !== types.root) throw broken("OLE2", 0x30);
  const small = openSmallSectors(head, sectors, root);
  const top = inFolder(root, entries);
  return {
    names: entries.filter(({ type }) => type !== 0).map(({ name }) => name),
    classId: classIdOf(directory.slice(0x50, 0x60)),
    stream: (name) => {
      const entry = top.find((one) => one.type === types.stream && one.name === name);
      if (!entry) return undefined;
      const isSmall = entry.size < head.u32(0x38);
      const data = isSmall ? small(entry.start, entry.size) : sectors.read(entry.start, entry.size);
      return readBytes(name, data);
    },
  };
}

type Sectors = {
  /** @param size - in bytes; without it, to the end of the chain. */
  readonly read: (start: number, size: number | undefined) => Uint8Array;
};

function openSectors(head: Bytes, size: number): Sectors {
  const count = Math.ceil(head.length / size) - 1;
  const sector = (index: number) => {
    const from = (index + 1) * size;
    if (!(index < count)) throw broken("OLE2", from);
    // The last one may be cut where nothing is left to write.
    return head.part(from, Math.min(from + size, head.length));
  };
  const table = readTable(head, { sector, size, count });
  const next = (index: number) => {
    const part = table[Math.floor(index / (size / 4))];
    if (part === undefined) throw broken("OLE2", (index + 1) * size);
    return sector(part).u32((index % (size / 4)) * 4);
  };
  return {
    read: (start, bytes) => {
      const parts: Uint8Array[] = [];
      const most = bytes === undefined ? count : Math.min(count, Math.ceil(bytes / size));
      let index = start;
      while (index < firstSpecial && parts.length < most) {
        const part = sector(index);
        parts.push(part.slice(0, part.length));
        index = next(index);
      }
      if (bytes === undefined && index < firstSpecial) throw broken("OLE2", (index + 1) * size);
      return joined(parts, bytes);
    },
  };
}

type SectorWork = {
  readonly sector: (index: number) => Bytes;
  readonly size: number;
  readonly count: number;
};

/** The sectors that the table of all chains is in: the first 109 stand in the head. */
function readTable(head: Bytes, { sector, size, count }: SectorWork): number[] {
  const table: number[] = [];
  for (let at = 0x4c; at < 0x200; at += 4) table.push(head.u32(at));
  let index = head.u32(0x44);
  for (let steps = 0; index < firstSpecial && steps <= count; steps++) {
    const part = sector(index);
    for (let at = 0; at < size - 4; at += 4) table.push(part.u32(at));
    index = part.u32(size - 4);
  }
  return table.filter((one) => one < firstSpecial);
}

/** Small streams share one, in pieces of 64 bytes. */
function openSmallSectors(head: Bytes, sectors: Sectors, root: Entry) {
  const size = 64;
  let opened: { readonly all: Bytes; readonly table: Bytes } | undefined;
  return (start: number, bytes: number): Uint8Array => {
    opened ??= {
      all: readBytes("OLE2", sectors.read(root.start, undefined)),
      table: readBytes("OLE2", sectors.read(head.u32(0x3c), undefined)),
    };
    const { all, table } = opened;
    const parts: Uint8Array[] = [];
    let index = start;
    while (index < firstSpecial && parts.length < Math.ceil(bytes / size)) {
      parts.push(all.slice(index * size, Math.min((index + 1) * size, all.length)));
      index = table.u32(index * 4);
    }
    return joined(parts, bytes);
  };
}

function joined(parts: readonly Uint8Array[], bytes: number | undefined): Uint8Array {
  const all = joinBytes(parts);
  if (bytes === undefined) return all;
  if (all.length < bytes) throw broken("OLE2", all.length);
  return all.subarray(0, bytes);
}

function readEntries(directory: Bytes): Entry[] {
  const count = Math.min(Math.floor(directory.length / entryBytes), mostEntries);
  return Array.from({ length: count }, (_, index) => {
    const at = index * entryBytes;
    const nameBytes = Math.min(directory.u16(at + 0x40), 64);
    return {
      name: directory.utf16(at, Math.max(0, nameBytes / 2 - 1) | 0),
      type: directory.u8(at + 0x42),
      left: directory.u32(at + 0x44),
      right: directory.u32(at + 0x48),
      child: directory.u32(at + 0x4c),
      start: directory.u32(at + 0x74),
      size: directory.u32(at + 0x78),
    };
  });
}

/** The entries of a folder, which stand in a tree; none is taken twice. */
function inFolder({ child }: Entry, entries: readonly Entry[]): Entry[] {
  const found = new Set<Entry>();
  const open = [child];
  while (open.length > 0) {
    const entry = entries[open.pop() ?? -1];
    if (!entry || found.has(entry)) continue;
    found.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...found];
}

function classIdOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
