import { ownMember } from "../../messages/own-member.ts";
import { wordsIn } from "../docx/words.ts";
import { drawnField } from "../word/drawn-field.ts";
import { element, embedded, picture, run, runOf, textBox } from "../word/elements.ts";
import { openFlow } from "../word/flow.ts";
import type { XmlElement } from "../xml.ts";
import { type Destination, type Group, nowhere } from "./group.ts";
import { readColours, readFonts, readLists, readOverrides, readStyleSheet } from "./head-tables.ts";
import { readPicture } from "./picture.ts";
import type { RtfReading } from "./reading.ts";
import { lookOf } from "./text.ts";

type Open = (group: Group, reading: RtfReading) => Destination;

/** Where the text of a group goes that begins with the word; undefined for any other word. */
export function destinationOf(
  name: string,
  group: Group,
  reading: RtfReading,
): Destination | undefined {
  if (unread.has(name)) return nowhere;
  const { inside } = group.destination;
  const within = inside && ownMember(inside, name);
  if (within) return within();
  return ownMember(openers, name)?.(group, reading);
}

/** Facts about the file, doubles for old programs, entries of an index. */
const unread = new Set(
  "info nonshppict nonesttables shprslt xe tc rxe txe background private mmathPict".split(" "),
);

const openers: Readonly<Record<string, Open>> = {
  fonttbl: (_, { head }) => readFonts(head),
  colortbl: (_, { head }) => readColours(head),
  stylesheet: (_, { head }) => readStyleSheet(head),
  listtable: (_, { head }) => readLists(head),
  levelnumbers: () => nowhere,
  listname: () => nowhere,
  listoverridetable: (_, { head }) => readOverrides(head),
  upr: ({ destination }) => ({ inside: { ud: () => destination } }),
  shppict: ({ destination }) => destination,
  pict: (group, reading) => {
    const outer = { ...group };
    return readPicture(reading, gather, (one) => void tell(one, outer, reading));
  },
  object: (group, reading) => tell(embedded(""), group, reading),
  annotation: (group, reading) =>
    tell(element("commentReference", { "w:id": String(++reading.comments) }), group, reading),
  mmath: readFormula,
  fldinst: (group, reading) => gather((text) => readField(text, { ...group }, reading)),
  fldrslt: ({ destination }) => destination,
  listtext: readNumber,
  pntext: readNumber,
  footnote: readNote,
  shp: readShape,
  shpinst: ({ destination }) => destination,
  do: readShape,
  nesttableprops: ({ destination }, { rows }) => {
    rows.enter();
    return { ...destination, close: rows.leave };
  },
  ...Object.fromEntries(
    ["header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"].map(
      (name): [string, Open] => [name, readMargin],
    ),
  ),
};

/** Tells what is no text at the place where it stands. */
function tell(one: XmlElement, group: Group, reading: RtfReading): Destination {
  group.destination.flow?.add(runOf([one], lookOf(group, reading)));
  return nowhere;
}

function gather(done: (text: string) => void): Destination {
  let text = "";
  return {
    text: (more) => {
      text += more;
    },
    close: () => done(text.trim()),
  };
}

function readField(code: string, group: Group, reading: RtfReading): void {
  const drawn = drawnField(code);
  if (drawn) tell(drawn, group, reading);
}

/** The number that was set before a paragraph; a mere bullet is none. */
function readNumber(group: Group, reading: RtfReading): Destination {
  const outer = { ...group };
  return gather((text) => {
    reading.isNumbered = true;
    if (/[\p{L}\p{N}]/u.test(text)) outer.destination.flow?.add(run(text, lookOf(outer, reading)));
  });
}

function readNote(group: Group, reading: RtfReading): Destination {
  const outer = { ...group };
  const flow = openFlow();
  return {
    flow,
    close: () => {
      const id = String(reading.notes.size + 1);
      reading.notes.set(id, wordsIn(element("footnote", {}, flow.finish())));
      tell(element("footnoteReference", { "w:id": id }), outer, reading);
    },
  };
}

function readMargin(_: Group, { margins }: RtfReading): Destination {
  const flow = openFlow();
  return { flow, close: () => void margins.push(element("hdr", {}, flow.finish())) };
}

/** A rule that is only drawn. */
const lines = ["20", "32"];

/** A drawn shape: a text box if it has text, else a picture. */
function readShape(group: Group, reading: RtfReading): Destination {
  const outer = { ...group };
  const properties = new Map<string, string>();
  let name = "";
  let box: readonly XmlElement[] | undefined;
  const readBox = (): Destination => {
    const flow = openFlow();
    return {
      flow,
      close: () => {
        box = flow.finish();
      },
    };
  };
  const readName = () =>
    gather((text) => {
      name = text;
    });
  return {
    word: (word) => {
      if (word === "dpline") properties.set("shapeType", "20");
      return word === "dpline";
    },
    inside: {
      shptxt: readBox,
      dptxbxtext: readBox,
      sn: readName,
      sv: () => gather((text) => void properties.set(name, text)),
    },
    close: () => {
      const isHidden = properties.get("fHidden") === "1";
      const look = isHidden ? { ...outer, characters: hiddenLook(outer) } : outer;
      if (box) tell(textBox(box), look, reading);
      else if (!lines.includes(properties.get("shapeType") ?? "") && !isHidden)
        tell(picture(properties.get("wzDescription")), look, reading);
    },
  };
}

/** A formula's letters, whatever they stand in. */
function readFormula(group: Group, reading: RtfReading): Destination {
  const outer = { ...group };
  const words = gather((text) => text && tell(embedded(text), outer, reading));
  return { ...words, inside: { moMath: () => words, moMathPara: () => words, r: () => words } };
}

function hiddenLook({ characters }: Group): Group["characters"] {
  return { ...characters, formatting: { ...characters.formatting, hidden: true } };
}
