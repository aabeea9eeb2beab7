import type { LeftOutKind } from "../left-out.ts";
import { attribute, descendants, type Element, hasAncestor } from "./elements.ts";
import { wordsOf } from "./words.ts";

/** What stands in a page in place of text: a picture, a frame, a control of a form. */
export type PageObject = { readonly kind: LeftOutKind; readonly words: string };

const pictures = ["img", "svg", "canvas", "video"];
const embedded = ["iframe", "object", "embed", "audio", "applet", "frame", "math"];
const drawn = ["meter", "progress"];
const controls = ["input", "textarea", "select", "button"];

export function isObject({ tagName }: Element): boolean {
  return [pictures, embedded, drawn, controls].some((names) => names.includes(tagName));
}

/** What is to be told of an object; undefined where it shows nothing. */
export function objectOf(element: Element): PageObject | undefined {
  if (isPoint(element)) return undefined;
  if (controls.includes(element.tagName)) return controlOf(element);
  const kind = pictures.includes(element.tagName) ? "picture" : "embedded";
  return { kind, words: titleOf(element) };
}

/** Pictures and frames that only count visitors or keep a distance. */
function isPoint(element: Element): boolean {
  const sides = [attribute(element, "width"), attribute(element, "height")];
  return sides.every((side) => side !== undefined && /^[01](?:px)?$/.test(side.trim()));
}

function titleOf(element: Element): string {
  const own = attribute(element, "alt") || attribute(element, "title");
  if (own) return own;
  const [title] = element.tagName === "svg" ? descendants(element, ["title"]) : [];
  if (title) return title.childNodes.map(wordsOf).join("");
  const address = attribute(element, "src") ?? attribute(element, "data") ?? "";
  const isName = /^(?!data:|javascript:|about:)/i.test(address);
  const name = element.tagName === "img" ? fileNameOf(address) : address;
  return wordsOf(element) || (isName ? name : "");
}

function fileNameOf(address: string): string {
  const [path = ""] = address.split(/[?#]/);
  return path.slice(path.lastIndexOf("/") + 1);
}

/** What a control shows, if it has words or figures. */
function controlOf(element: Element): PageObject | undefined {
  const words = shownBy(element);
  if (!/[\p{L}\p{N}☑]/u.test(words)) return undefined;
  return { kind: isUnseenInput(element) ? "hidden" : "embedded", words };
}

function isUnseenInput(element: Element): boolean {
  return element.tagName === "input" && typeOf(element) === "hidden";
}

function shownBy(element: Element): string {
  switch (element.tagName) {
    case "input":
      return inputValue(element);
    case "select":
      return chosenOf(element).map(wordsOf).join("、");
    default:
      return wordsOf(element);
  }
}

function inputValue(element: Element): string {
  const value = attribute(element, "value") ?? "";
  switch (typeOf(element)) {
    case "password":
    case "file":
    case "color":
      return "";
    case "checkbox":
    case "radio":
      return attribute(element, "checked") === undefined ? "" : "☑";
    case "hidden":
      // Outside of tables, pages keep keys and addresses in them.
      return hasAncestor(element, ["td", "th"]) ? value : "";
    default:
      return value || (attribute(element, "alt") ?? "");
  }
}

function typeOf(input: Element): string {
  return (attribute(input, "type") ?? "text").trim().toLowerCase();
}

function chosenOf(select: Element): Element[] {
  const options = descendants(select, ["option"]);
  const chosen = options.filter((one) => attribute(one, "selected") !== undefined);
  return chosen.length > 0 || attribute(select, "multiple") !== undefined
    ? chosen
    : options.slice(0, 1);
}
