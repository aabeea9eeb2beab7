import { deflateSync } from "node:zlib";
import {
  isDictionary,
  type PdfFile,
  type PdfObject,
  type PdfValue,
} from "../../tests/pdf-rules/pdf-file.ts";

/** Puts a PDF that was taken to pieces together again, object by object. */
export function writePdfFile({ objects, trailer }: PdfFile): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xff\xff\xff\xff\n", "latin1")];
  const offsets = new Map<number, number>();
  let length = parts[0]?.length ?? 0;
  for (const [reference, object] of objects) {
    const [number = 0] = reference.split(" ").map(Number);
    offsets.set(number, length);
    const part = objectBytes(reference, object);
    parts.push(part);
    length += part.length;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const entries = { ...trailer, "/Size": size };
  const table = crossReferences(offsets);
  const end = `${table}trailer\n${written(entries)}\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end, "latin1")]);
}

function objectBytes(reference: string, { value, data }: PdfObject): Buffer {
  const label = reference.replace(/R$/, "obj");
  if (!data || !isDictionary(value))
    return Buffer.from(`${label}\n${written(value)}\nendobj\n`, "latin1");
  const packed = value["/Filter"] === "/FlateDecode" ? deflateSync(data) : data;
  const dictionary = written({ ...value, "/Length": packed.length });
  return Buffer.concat([
    Buffer.from(`${label}\n${dictionary}\nstream\n`, "latin1"),
    packed,
    Buffer.from("\nendstream\nendobj\n", "latin1"),
  ]);
}

/** A section for each run of numbers: no object may be free in the archival profiles but the first. */
function crossReferences(offsets: ReadonlyMap<number, number>): string {
  const runs: number[][] = [];
  for (const number of [...offsets.keys()].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && last.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  const sections = runs.map((run) => {
    const lines = run.map(
      (number) => `${String(offsets.get(number)).padStart(10, "0")} 00000 n \n`,
    );
    return `${run[0]} ${run.length}\n${lines.join("")}`;
  });
  return `xref\n0 1\n0000000000 65535 f \n${sections.join("")}`;
}

function written(value: PdfValue): string {
  if (typeof value === "string") return writtenText(value);
  if (Array.isArray(value)) return `[${value.map(written).join(" ")}]`;
  if (!isDictionary(value)) return numberOrWord(value as number | boolean | null);
  const members = Object.entries(value).map(([key, member]) => `${name(key)} ${written(member)}`);
  return `<<${members.join(" ")}>>`;
}

/** PDF knows no exponents. */
function numberOrWord(value: number | boolean | null): string {
  const word = String(value);
  return /\de[-+]/.test(word) ? Number(value).toFixed(45).replace(/0+$/, "") : word;
}

function writtenText(text: string): string {
  // Told apart by its own look: `isReference` would leave no string behind for the compiler.
  if (/^\d+ \d+ R$/.test(text)) return text;
  if (text.startsWith("/")) return name(text);
  if (text.startsWith("b:")) return `<${text.slice(2)}>`;
  if (/^u:[ -~]*$/.test(text)) return `(${text.slice(2).replaceAll(/[()\\]/g, "\\$&")})`;
  const units = Buffer.from(`\ufeff${text.slice(2)}`, "utf16le").swap16();
  return `<${units.toString("hex")}>`;
}

function name(text: string): string {
  const bytes = [...Buffer.from(text.slice(1), "utf8")];
  const isPlain = (byte: number) =>
    byte > 32 && byte < 127 && !"#/()<>[]{}%".includes(String.fromCharCode(byte));
  const written = bytes.map((byte) =>
    isPlain(byte) ? String.fromCharCode(byte) : `#${byte.toString(16).padStart(2, "0")}`,
  );
  return `/${written.join("")}`;
}
