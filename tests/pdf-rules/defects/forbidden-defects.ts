import { at, type Defect, page, put, root, typed } from "../defect.ts";
import type { PdfDictionary } from "../pdf-file.ts";

const annotation: PdfDictionary = {
  ...{ "/Subtype": "/Link", "/F": 4, "/Contents": "u:说明", "/StructParent": 90 },
};
const annotated = (more: PdfDictionary) => put(page, ["/Annots"], [{ ...annotation, ...more }]);

const specification = typed("Filespec");
const file = typed("EmbeddedFile");

/** What moves, runs or hides; annotations; attached files. */
export const forbiddenDefects: readonly Defect[] = [
  ["a program", "ISO 19005-2:2011 6.5.1", put(root, ["/OpenAction"], { "/S": "/Launch" })],
  [
    "a form sent off",
    "ISO 19005-2:2011 6.5.1",
    put(root, ["/OpenAction"], { "/S": "/SubmitForm" }),
  ],
  [
    "a script",
    "ISO 19005-2:2011 6.5.1 (scripts)",
    put(root, ["/OpenAction"], { "/S": "/JavaScript", "/JS": "u:1" }),
  ],
  ["an action of its own", "ISO 19005-2:2011 6.5.2", put(page, ["/AA"], {})],
  ["a form in XML", "ISO 19005-2:2011 6.4.2", put(root, ["/AcroForm"], { "/XFA": "u:<a/>" })],
  ["optional content", "ISO 19005-2:2011 6.9", put(root, ["/OCProperties"], {})],
  ["steps", "ISO 19005-2:2011 6.10", put(page, ["/PresSteps"], {})],
  ["requirements", "ISO 19005-2:2011 6.11", put(root, ["/Requirements"], [])],
  ["permissions", "ISO 19005-2:2011 6.1.12", put(root, ["/Perms"], { "/UR": {} })],
  ["a film", "ISO 19005-2:2011 6.3.1", annotated({ "/Subtype": "/Movie" })],
  ["a hidden annotation", "ISO 19005-2:2011 6.3.2", annotated({ "/F": 6 })],
  ["a stamp without appearance", "ISO 19005-2:2011 6.3.3", annotated({ "/Subtype": "/Stamp" })],
  ["a link without words", "Matterhorn 28-004, 28-012", annotated({ "/Contents": "u:" })],
  [
    "a link outside of the structure",
    "Matterhorn 28-002, 28-010, 28-011",
    annotated({ "/StructParent": null }),
  ],
  [
    "links in the order of their rows",
    "Matterhorn 28-008, 28-009",
    (good) => put(page, ["/Tabs"], "/R")(annotated({})(good)),
  ],
  ["a file in a PDF of part 2", "ISO 19005-2:2011 6.8", put(specification, ["/EF"], undefined)],
  ["a file without name", "ISO 19005-3:2012 6.8 (names)", put(specification, ["/UF"], undefined)],
  ["a file of no type", "ISO 19005-3:2012 6.8 (type)", put(file, ["/Subtype"], undefined)],
  [
    "a file of no relation",
    "ISO 19005-3:2012 6.8 (relation)",
    put(specification, ["/AFRelationship"], "/Cousin"),
  ],
  [
    "a file that belongs to nothing",
    "ISO 19005-3:2012 6.8 (association)",
    put(root, ["/AF"], undefined),
  ],
  [
    "a file that viewers do not find",
    "ISO 32000-1:2008 7.11.4 (listed)",
    put(at(root, "/Names"), ["/EmbeddedFiles"], undefined),
  ],
  [
    "a file without date",
    "ISO 19005-3:2012 6.8 (date)",
    put(file, ["/Params", "/ModDate"], undefined),
  ],
  ["a file of another length", "ISO 19005-3:2012 6.8 (date)", put(file, ["/Params", "/Size"], 1)],
  ["a file without description", "ISO 14289-1:2014 7.11", put(specification, ["/Desc"], undefined)],
];
