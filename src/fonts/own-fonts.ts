import type { Font, FontFile } from "./font.ts";
import { fontError } from "./font-bytes.ts";
import { readFontNames } from "./font-names.ts";
import { type FontManifest, type FontRole, fontRoles } from "./manifest.ts";
import { openFont } from "./open-font.ts";
import type { OpenOutlines } from "./outlines/outlines.ts";
import { readSfnts, type Sfnt } from "./sfnt.ts";
import { openTrueType } from "./truetype.ts";

/** A font that a user supplies, and what it is recognised as. */
export type OwnFont = {
  readonly font: Font;
  /** The name of its file. */
  readonly file: string;
  /** Undefined: none of the known ones; it only helps out where all others lack a character. */
  readonly role: FontRole | undefined;
  /** Place in the manifest's list for the role: the smallest goes first. */
  readonly rank: number;
};

export type OwnFontFiles = {
  readonly own: readonly FontFile[];
  /**
   * `openCff` of `cff.ts`, when one of the files needs it. It brings fontkit, which is large and
   * slow to load.
   */
  readonly openCff?: OpenOutlines | undefined;
};

type Candidate = Pick<OwnFont, "role" | "rank"> & { readonly sfnt: Sfnt };

/**
 * Opens the user's font files. They are known by the names inside them or by their file names.
 * @throws {GenerationError} `FONT-FILE`, also for a file that no document would need:
 * who puts a font there wants to know that it cannot be used.
 */
export function openOwnFonts({ fonts }: FontManifest, { own, openCff }: OwnFontFiles): OwnFont[] {
  const candidates = own.flatMap((file) => recognise(file, fonts));
  return candidates
    .map(({ sfnt, ...known }) => ({
      ...known,
      font: openFont(sfnt, readerOf(sfnt, openCff)),
      file: sfnt.file.name,
    }))
    .sort((one, other) => one.rank - other.rank);
}

/** Whether a file needs `openCff`. A damaged one does not: opening it will tell. */
export function holdsCff(file: FontFile): boolean {
  try {
    return readSfnts(file).some(({ outlines }) => outlines === "cff");
  } catch {
    return false;
  }
}

function readerOf({ file, outlines }: Sfnt, openCff: OpenOutlines | undefined): OpenOutlines {
  if (outlines === "glyf") return openTrueType;
  if (openCff) return openCff;
  throw fontError(file.name, "@fontFormat");
}

/** The known fonts of a file; of a collection that holds none, the first. */
function recognise(file: FontFile, fonts: FontManifest["fonts"]): Candidate[] {
  const fileName = file.name.replace(/^.*[\\/]/, "").replace(/\.\w+$/, "");
  const candidates = readSfnts(file).map((sfnt, index) => {
    const names = [...readFontNames(sfnt), ...(index === 0 ? [fileName] : [])];
    return { sfnt, ...roleOf(names, fonts) };
  });
  const known = candidates.filter(({ role }) => role !== undefined);
  return known.length > 0 ? known : candidates.slice(0, 1);
}

function roleOf(
  names: readonly string[],
  fonts: FontManifest["fonts"],
): Pick<Candidate, "role" | "rank"> {
  const known = new Set(names.map((name) => name.trim().toLowerCase()));
  for (const role of fontRoles) {
    const rank = fonts[role].own.findIndex((name) => known.has(name.toLowerCase()));
    if (rank >= 0) return { role, rank };
  }
  return { role: undefined, rank: 0 };
}
