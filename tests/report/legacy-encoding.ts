/** Writes text in an encoding that this machine can only read. */
export function encoded(text: string, encoding: string): Uint8Array {
  const bytes = codesOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character < "\u0080" ? [character.charCodeAt(0)] : bytes.get(character);
      if (!code) throw new Error(`${encoding} has no ${character}`);
      return code;
    }),
  );
}

const known = new Map<string, ReadonlyMap<string, number[]>>();

function codesOf(encoding: string): ReadonlyMap<string, number[]> {
  const found = known.get(encoding) ?? new Map(pairsOf(encoding));
  known.set(encoding, found);
  return found;
}

/** Every character of two bytes. */
function pairsOf(encoding: string): [string, number[]][] {
  const decoder = new TextDecoder(encoding);
  const bytes = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return bytes(0x81, 0xfe).flatMap((lead) =>
    bytes(0x40, 0xfe).flatMap((trail): [string, number[]][] => {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      return [...text].length === 1 && text !== "\uFFFD" ? [[text, [lead, trail]]] : [];
    }),
  );
}

export function utf16(text: string, { bigEndian = false, mark = false } = {}): Uint8Array {
  const bytes = Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
}
