/** What an element of OFD may hold, as far as we write it: more than that is an error of ours. */
export type Kind = {
  /** A pattern for the names of its children, each followed by a blank. */
  readonly children?: RegExp;
  readonly text?: RegExp;
  readonly needs?: Readonly<Record<string, RegExp>>;
  readonly may?: Readonly<Record<string, RegExp>>;
};

/** Plain, to four places, without zeros at the end or before the point. */
const fraction = String.raw`\.\d{0,3}[1-9]`;
const number = `(?:-?(?:0${fraction}|[1-9]\\d*(?:${fraction})?)|0)`;
const whole = /^[1-9]\d*$/;
const length = new RegExp(`^${number}$`);
const box = new RegExp(`^${number}(?: ${number}){3}$`);
const matrix = new RegExp(`^${number}(?: ${number}){5}$`);
const any = /./s;
const yes = /^(?:true|false)$/;
const place = /^[\w./]+$/;
const colour = /^\d+ \d+ \d+$/;
const step = `(?:g [1-9]\\d* )?${number}`;
const point = `${number} ${number}`;
const date = /^\d{4}-\d\d-\d\d$/;
const id = { ID: whole };

/** @see GB/T 33190-2016, Annex A */
export const schema: Readonly<Record<string, Kind>> = {
  OFD: { children: /^DocBody $/, needs: { Version: /^1\.0$/, DocType: /^OFD(?:-A)?$/ } },
  DocBody: { children: /^DocInfo DocRoot $/ },
  DocInfo: {
    children: /^DocID Title Author CreationDate ModDate (?:Keywords )?Creator (?:CustomDatas )?$/,
  },
  DocID: { text: /^[0-9a-f]{32}$/ },
  Title: { text: any },
  Author: { text: any },
  CreationDate: { text: date },
  ModDate: { text: date },
  Keywords: { children: /^(?:Keyword )+$/ },
  Keyword: { text: any },
  Creator: { text: any },
  CustomDatas: { children: /^(?:CustomData )+$/ },
  CustomData: { text: any, needs: { Name: any } },
  DocRoot: { text: place },
  Document: {
    children: /^CommonData Pages (?:Outlines )?CustomTags (?:Attachments )?$/,
  },
  CommonData: { children: /^MaxUnitID PageArea PublicRes (?:DocumentRes )?$/ },
  MaxUnitID: { text: whole },
  PageArea: { children: /^PhysicalBox $/ },
  PhysicalBox: { text: box },
  PublicRes: { text: place },
  DocumentRes: { text: place },
  Pages: { children: /^(?:Page )+$/ },
  Outlines: { children: /^(?:OutlineElem )+$/ },
  OutlineElem: {
    children: /^Actions (?:OutlineElem )*$/,
    needs: { Title: any },
    may: { Count: whole, Expanded: yes },
  },
  Actions: { children: /^Action $/ },
  Action: { children: /^Goto $/, needs: { Event: /^CLICK$/ } },
  Goto: { children: /^Dest $/ },
  Dest: { needs: { Type: /^XYZ$/, PageID: whole, Left: length, Top: length } },
  Res: { children: /^(?:Fonts|MultiMedias) $/, needs: { BaseLoc: place } },
  Fonts: { children: /^(?:Font )+$/ },
  Font: {
    children: /^FontFile $/,
    needs: { ...id, FontName: any, FamilyName: any },
    may: { Serif: yes },
  },
  FontFile: { text: place },
  MultiMedias: { children: /^(?:MultiMedia )+$/ },
  MultiMedia: {
    children: /^MediaFile $/,
    needs: { ...id, Type: /^Image$/, Format: /^(?:PNG|JPEG)$/ },
  },
  MediaFile: { text: place },
  Area: { children: /^PhysicalBox $/ },
  Content: { children: /^Layer $/ },
  Layer: {
    children: /^(?:TextObject |PathObject |ImageObject )+$/,
    needs: { ...id, Type: /^Body$/ },
  },
  TextObject: {
    children: /^FillColor (?:StrokeColor )?(?:(?:TextCode )+|CGTransform TextCode )$/,
    needs: { ...id, Boundary: box, Font: whole, Size: length },
    may: { Stroke: yes, Fill: yes, LineWidth: length, CTM: matrix },
  },
  TextCode: {
    text: any,
    needs: { X: length, Y: length },
    may: { DeltaX: new RegExp(`^${step}(?: ${step})*$`) },
  },
  CGTransform: {
    children: /^Glyphs $/,
    needs: { CodePosition: /^0$/, CodeCount: whole, GlyphCount: whole },
  },
  Glyphs: { text: /^\d+$/ },
  FillColor: { needs: { Value: colour } },
  StrokeColor: { needs: { Value: colour } },
  PathObject: {
    children: /^(?:StrokeColor |FillColor )AbbreviatedData $/,
    needs: { ...id, Boundary: box, Stroke: yes, Fill: yes },
    may: { LineWidth: length, Cap: /^Square$/ },
  },
  ImageObject: { needs: { ...id, Boundary: box, CTM: matrix, ResourceID: whole } },
  AbbreviatedData: {
    text: new RegExp(`^M ${point}(?: [ML] ${point}| C)+$`),
  },
  Attachment: {
    children: /^FileLoc $/,
    needs: {
      ID: /^[A-Z]\d+$/,
      Name: /^[ -~]+$/,
      Format: /^\w+$/,
      CreationDate: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
      Size: length,
      Visible: yes,
    },
  },
  FileLoc: { text: place },
  CustomTag: { children: /^FileLoc $/, needs: { TypeID: any, NameSpace: any } },
};

/** Elements of one name that hold something else where they are the root of a file, or are not. */
export const byPlace: Readonly<Record<string, Kind>> = {
  "root Page": { children: /^(?:Area )?Content $/ },
  "inner Page": { needs: { ...id, BaseLoc: place } },
  "root CustomTags": { children: /^CustomTag $/ },
  "inner CustomTags": { text: place },
  "root Attachments": { children: /^Attachment $/ },
  "inner Attachments": { text: place },
};
