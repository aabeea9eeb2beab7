import { ownMember } from "../messages/own-member.ts";
export type Attributes = Readonly<Record<string, string>>;

/**
 * The prefixes that readers know, by namespace: a program may write any other, or the strict
 * namespaces of ISO/IEC 29500.
 */
const usual = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  ["http://www.w3.org/1999/xlink", "xlink"],
  ["urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"],
  ["urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"],
  ["urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"],
  ["urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"],
  ["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"],
  ["urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", "number"],
  ["urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"],
  ["urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"],
]);

const taken = new Set(usual.values());

/** What a file's prefixes stand for where it has others than the usual ones: most often none. */
type Scope = ReadonlyMap<string, string>;

/** Names attributes by their namespaces while an XML text is gone through, element by element. */
export type Prefixes = {
  readonly enter: (attributes: Attributes) => Attributes;
  readonly leave: () => void;
};

export function openPrefixes(text: string): Prefixes {
  if (!mayBeUnusual(text)) return { enter: (attributes) => attributes, leave: () => {} };
  const scopes: Scope[] = [new Map()];
  return {
    enter: (attributes) => {
      const outer = scopes.at(-1) as Scope;
      const scope = declare(attributes, outer);
      scopes.push(scope);
      return scope.size === 0 ? attributes : rename(attributes, scope);
    },
    leave: () => {
      scopes.pop();
    },
  };
}

/** Most files have the usual prefixes only: there is nothing to be looked up in them. */
function mayBeUnusual(text: string): boolean {
  const declared = text.matchAll(/xmlns:([^\s=:"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  for (const [, prefix = "", one, other] of declared) {
    const namespace = one ?? other ?? "";
    if (namespace.includes("&") || meaning(prefix, namespace) !== prefix) return true;
  }
  return false;
}

function declare(attributes: Attributes, outer: Scope): Scope {
  let scope: Map<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith("xmlns:")) continue;
    const prefix = name.slice("xmlns:".length);
    const meant = meaning(prefix, ownMember(attributes, name) ?? "");
    if ((outer.get(prefix) ?? prefix) === meant) continue;
    scope ??= new Map(outer);
    if (meant === prefix) scope.delete(prefix);
    else scope.set(prefix, meant);
  }
  return scope ?? outer;
}

/** A namespace that we do not know keeps its prefix, unless that is the usual one of another. */
function meaning(prefix: string, namespace: string): string {
  return usual.get(namespace) ?? (taken.has(prefix) ? namespace : prefix);
}

function rename(attributes: Attributes, scope: Scope): Attributes {
  const named = Object.entries(attributes).map(([name, value]): [string, string] => {
    const end = name.indexOf(":");
    const meant = scope.get(name.slice(0, Math.max(0, end)));
    return [meant === undefined ? name : meant + name.slice(end), value];
  });
  return Object.fromEntries(named);
}
