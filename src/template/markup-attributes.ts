import type { SaxesTagPlain } from "saxes";
import type { Target } from "../document/references/anchor.ts";
import { countedKinds } from "../document/references/counted-kinds.ts";
import { GenerationError } from "../messages/generation-error.ts";
import { ownMember } from "../messages/own-member.ts";
import type { State } from "./open-markup.ts";

/** The own table or picture that words name. */
export function targetOf(state: State, tag: SaxesTagPlain): Target {
  allowAttributes(state, tag.name, tag.attributes, ["kind", "id"]);
  const { id = "" } = tag.attributes;
  if (id === "") throw badAttribute(state, tag.name, "id", id);
  return { kind: choose(state, tag, "kind", countedKinds), id };
}

export function allowAttributes(
  state: State,
  element: string,
  attributes: Readonly<Record<string, string>>,
  allowed: readonly string[],
): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (!allowed.includes(name)) throw badAttribute(state, element, name, value);
  }
}

/** An attribute's value out of the known ones; the first of them when it is left out. */
export function choose<Value extends string>(
  state: State,
  { name, attributes }: Pick<SaxesTagPlain, "name" | "attributes">,
  attribute: string,
  values: readonly [Value, ...Value[]],
): Value {
  const written = ownMember(attributes, attribute) ?? values[0];
  const value = values.find((known) => known === written);
  if (value === undefined) throw badAttribute(state, name, attribute, written);
  return value;
}

export function badElement(state: State, name: string): GenerationError {
  return new GenerationError("MARKUP-ELEMENT", { line: state.line(), name });
}

export function badAttribute(
  state: State,
  element: string,
  name: string,
  value: string,
): GenerationError {
  return new GenerationError("MARKUP-ATTRIBUTE", { line: state.line(), element, name, value });
}
