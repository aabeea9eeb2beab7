/** The text of each code, as a `ToUnicode` map gives it. @see ISO 32000-1, 9.10.3 */
export function readToUnicode(stream: Buffer): ReadonlyMap<number, string> {
  const source = stream.toString("latin1");
  return new Map([...singles(source), ...ranges(source)]);
}

function singles(source: string): [number, string][] {
  return sections(source, "bfchar").flatMap((section) =>
    [...section.matchAll(/<(\w+)>\s*<(\w+)>/g)].map(
      ([, code = "", text = ""]): [number, string] => [Number.parseInt(code, 16), utf16(text)],
    ),
  );
}

function ranges(source: string): [number, string][] {
  return sections(source, "bfrange").flatMap((section) =>
    [...section.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)].flatMap(([, from, to, text]) =>
      range(Number.parseInt(from ?? "", 16), Number.parseInt(to ?? "", 16), utf16(text ?? "")),
    ),
  );
}

/** Only the last code unit counts on. */
function range(from: number, to: number, text: string): [number, string][] {
  const last = text.charCodeAt(text.length - 1);
  return Array.from({ length: to - from + 1 }, (_, step) => [
    from + step,
    text.slice(0, -1) + String.fromCharCode(last + step),
  ]);
}

function sections(source: string, kind: string): string[] {
  return [...source.matchAll(new RegExp(`begin${kind}([\\s\\S]*?)end${kind}`, "g"))].map(
    ([, section = ""]) => section,
  );
}

function utf16(hex: string): string {
  return new TextDecoder("utf-16be", { ignoreBOM: true }).decode(Buffer.from(hex, "hex"));
}
