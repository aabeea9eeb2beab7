import {
  attachments,
  type Defect,
  document,
  editBytes,
  entry,
  firstPage,
  replace,
  structure,
} from "../defect.ts";

const rules = /Page_0\/Content/;

/** Colours, and what a file says of itself. */
export const documentDefects: readonly Defect[] = [
  ["a single grey", 29, replace(firstPage, 'Value="0 0 0"', 'Value="0"')],
  ["a colour beyond all", 29, replace(firstPage, 'Value="0 0 0"', 'Value="0 0 256"')],
  ["a rule that does not say whether it is filled", 30, replace(rules, ' Fill="false"', "")],
  ["a rule that is not drawn", 30, replace(rules, 'Stroke="true"', 'Stroke="false"')],
  ["a text that is turned", 30, replace(firstPage, " Size=", ' CTM="1 0 0 1 0 0" Size=')],
  ["a text that is half seen", 30, replace(firstPage, " Size=", ' Alpha="128" Size=')],
  ["a bookmark with other words", 31, replace(document, /Title="/, 'Title="另')],
  ["a bookmark below the sheet", 31, replace(document, /Top="[^"]*"/, 'Top="400"')],
  ["a bookmark to another page", 31, replace(document, /PageID="\d+"/, 'PageID="2"')],
  ["another report inside", 32, editBytes(/report\.json$/, () => Buffer.from("{ }"))],
  ["a wrong size", 32, replace(attachments, /Size="[^"]*"/, 'Size="3"')],
  ["an attachment of another name", 32, replace(attachments, "report.json<", "../Document.xml<")],
  ["a paragraph that the structure leaves out", 33, replace(structure, /<nb:P>.*?<\/nb:P>/, "")],
  [
    "an object told twice",
    33,
    replace(structure, /(<nb:P>)(<ofd:ObjectRef.*?<\/ofd:ObjectRef>)/, "$1$2$2"),
  ],
  [
    "a heading that is a paragraph",
    33,
    replace(structure, /<nb:H2>(.*?)<\/nb:H2>/, "<nb:P>$1</nb:P>"),
  ],
  ["a cell that is wider than its room", 33, replace(structure, "<nb:TD ", '<nb:TD colSpan="2" ')],
  ["rights", 34, replace(document, "<ofd:CustomTags>", "<ofd:Permissions/><ofd:CustomTags>")],
  [
    "an empty list of seals",
    34,
    replace(entry, "</ofd:DocRoot>", "</ofd:DocRoot><ofd:Signatures/>"),
  ],
  ["another place than the PDF has", 35, replace(firstPage, /(<ofd:TextCode X=")[^"]+/, "$11")],
  [
    "bars that are not in the structure",
    33,
    replace(structure, /(<nb:Figure[^>]*>)<ofd:ObjectRef[^>]*>\d+<\/ofd:ObjectRef>/, "$1"),
  ],
];
