import type { Look } from "../../document/look.ts";
import type { PagePlan } from "../../layout/plan/plan-pages.ts";
import { ownMember } from "../../messages/own-member.ts";
import type { Attributes } from "./markup.ts";

/** CSS properties and their values. */
export type Declarations = Readonly<Record<string, string>>;

/** What the parts of a document look like, by their names. */
export type StyleRules = Readonly<Record<string, Declarations>>;

/** The attributes that give an element its look; `own` is what it has beside the rule. */
export type Styling = (name: string, own?: Declarations) => Attributes;

/** The style sheet, and how an element comes to its look. */
export type Design = {
  readonly look: Look;
  /** Where printed pages end otherwise than a browser would end them by itself. */
  readonly plan: PagePlan;
  readonly styling: Styling;
  /** Names the document among all others of a page. */
  readonly report: string;
};

/** For a page: elements name their rules, which stand in the page's head. */
export const classStyling: Styling = (name, own = {}) => ({
  class: className(name),
  style: writeDeclarations(own) || undefined,
});

/**
 * For a fragment: every element carries its look itself.
 *
 * A `<style>` is not allowed inside a body, content management systems take it out, and rules of a
 * portal such as `#content td` would outweigh it. Nothing outweighs an element's own style, and it
 * cannot reach beyond its element. The class stays, as a handle for the portal.
 */
export function inlineStyling(rules: StyleRules): Styling {
  return (name, own = {}) => ({
    class: className(name),
    style: writeDeclarations({ ...ownMember(rules, name), ...own }) || undefined,
  });
}

/** Rules that say the same stand together. */
export function writeStyleSheet(rules: StyleRules): string {
  const alike = Map.groupBy(Object.entries(rules), ([, rule]) => writeDeclarations(rule));
  return [...alike]
    .map(([declarations, named]) => {
      const selectors = named.map(([name]) => `.${className(name)}`);
      return `${selectors.join(", ")} { ${declarations} }`;
    })
    .join("\n");
}

export function writeDeclarations(declarations: Declarations): string {
  return Object.entries(declarations)
    .map(([property, value]) => `${property}: ${value}`)
    .join("; ");
}

/** The prefix keeps our names apart from those of a portal. */
function className(name: string): string {
  return `nianbao-${name}`;
}
