import {
  add,
  bytes,
  type Defect,
  directory,
  document,
  entry,
  poke,
  repack,
  replace,
  resources,
} from "../defect.ts";

const start = () => 0;

/** The archive, and the ways from file to file. */
export const packageDefects: readonly Defect[] = [
  ["bytes before the first header", 1, bytes((all) => Buffer.concat([Buffer.from("PK"), all]))],
  ["bytes behind the end", 1, bytes((all) => Buffer.concat([all, Buffer.from("\n")]))],
  ["sizes behind the data", 1, poke(start, 6, 8)],
  ["an encrypted entry", 1, poke(directory, 8, 1)],
  ["an entry that is stored", 1, poke(directory, 10, 0)],
  ["a wrong check sum", 1, poke(directory, 16, 0xbad)],
  ["two names that Windows takes for one", 2, add("Doc_0/document.xml", "<a/>")],
  ["a Chinese name", 2, add("Doc_0/附件.txt", "")],
  ["a name that leads out", 2, add("../evil.txt", "")],
  ["a backslash", 2, add("Doc_0\\a.txt", "")],
  ["another entry file", 3, add("Doc_0/OFD.xml", "<a/>")],
  ["an entry file that is not the first", 3, repack((files) => files.toReversed())],
  ["a file that nothing leads to", 4, add("Doc_0/left.txt", "")],
  ["a way to nowhere", 4, replace(document, "Page_0/", "Page_00/")],
  ["a way in other capitals", 4, replace(document, "PublicRes.xml", "publicres.xml")],
  ["a way from the root", 4, replace(document, ">PublicRes.xml", ">/Doc_0/PublicRes.xml")],
  ["a font's way that is not found", 4, replace(resources, 'BaseLoc="Res"', 'BaseLoc="res"')],
  ["the date of the clock", 5, poke(directory, 14, 0x5d7e)],
  ["a document made on another day", 5, replace(entry, /(<ofd:ModDate>)\d{4}/, "$12026")],
];
