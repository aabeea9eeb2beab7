import { packPart, writeZip } from "../../../src/writers/write-zip.ts";
import { add, type Defect, edit, editBytes, replace, type Spoil, structure } from "../defect.ts";
import { readZip } from "../read-zip.ts";

const list = "Doc_0/DocumentRes.xml";
const pages = /Content\.xml$/;
const png = /image_\d+\.png$/;

/** Pictures too: they are packed once more. */
const packAll: Spoil = (ofd) =>
  writeZip(
    readZip(Buffer.from(ofd)).entries.map(({ name, data }) =>
      packPart(name, data ?? Buffer.alloc(0)),
    ),
  );

/** What is shown from files of its own, and sheets that are turned. */
export const pictureDefects: readonly Defect[] = [
  ["pictures that are packed twice", 1, packAll],
  ["a picture that leads nowhere", 4, replace(list, /image_\d+\.png/, "image_9999.png")],
  ["a picture without its place", 8, replace(pages, / CTM="[^"]*" ResourceID/, " ResourceID")],
  ["a picture that is no resource", 13, replace(pages, /ResourceID="\d+"/, 'ResourceID="9999"')],
  [
    "a picture that leaves the sheet",
    15,
    replace(pages, /(<ofd:ImageObject ID="\d+" Boundary=")\S+/, "$1200"),
  ],
  ["a turned sheet that is not told of", 15, replace(pages, /<ofd:Area>.*<\/ofd:Area>/, "")],
  ["a sheet of another size", 15, replace(pages, /0 0 297 210</, "0 0 420 297<")],
  [
    "a picture over the texts",
    23,
    replace(pages, /(<ofd:ImageObject[^>]*>)(.*)<\/ofd:Layer>/, "$2$1</ofd:Layer>"),
  ],
  ["a text that is turned", 30, replace(pages, / Font="/, ' CTM="0 1 -1 0 0 0" Font="')],
  ["a number that lies as the sheet", 30, replace(pages, / CTM="0 1 -1 0 [^"]*"/, "")],
  ["a figure that says nothing", 33, replace(structure, / alt="[^"]*"/, "")],
  [
    "a caption that is a text of its own",
    33,
    edit(structure, (text) => text.replaceAll("nb:Caption>", "nb:P>")),
  ],
  [
    "a picture that the structure leaves out",
    33,
    replace(structure, /(<nb:Figure alt="再看一次">)<ofd:ObjectRef.*?<\/ofd:ObjectRef>/, "$1"),
  ],
  ["a kind that the bytes are not", 36, replace(list, 'Format="JPEG"', 'Format="PNG"')],
  ["a file that is not its picture", 36, editBytes(png, () => Buffer.from("GIF89a"))],
  ["a picture that nothing shows", 36, add("Doc_0/Res/image_9999.png", "PNG")],
  [
    "a picture that stands elsewhere",
    37,
    replace(pages, /(<ofd:ImageObject ID="\d+" Boundary=")\S+/, "$130"),
  ],
  [
    "a picture that does not fill its box",
    37,
    replace(pages, /(CTM=")[^ "]+( 0 0 \S+ 0 0" ResourceID)/, "$15$2"),
  ],
  [
    "a picture with a dot that is another",
    37,
    editBytes(png, (data) => Buffer.concat([data, Buffer.of(0)])),
  ],
  ["a picture less", 37, replace(pages, /<ofd:ImageObject[^>]*>/, "")],
];
