import { type IccProfile, readIcc } from "../icc.ts";
import {
  catalogOf,
  dictionary,
  list,
  nameOf,
  numberOf,
  type PdfDictionary,
  type PdfFile,
  streamOf,
  textOf,
} from "../pdf-file.ts";
import { type Rule, unless } from "../rule.ts";

/** What grey is meant by: the output intent and its profile. */
export const outputIntentRules: readonly Rule[] = [
  {
    clauses: "ISO 19005-2:2011 6.2.3 (intent)",
    demand: "One output intent is PDF/A's: it has a profile in the file and says what it is.",
    broken: (file) => {
      const { intent } = profileOf(file);
      const texts = ["/OutputConditionIdentifier", "/Info"].map((key) => textOf(file, intent[key]));
      return unless(texts.every(Boolean) && "/DestOutputProfile" in intent, "OutputIntents");
    },
  },
  {
    clauses: "ISO 19005-2:2011 6.2.3 (one profile)",
    demand: "All output intents have the same profile, none outside of the file.",
    broken: (file) => {
      const all = outputIntents(file);
      const profiles = new Set(all.map((intent) => intent["/DestOutputProfile"]));
      const outside = all.some((intent) => "/DestOutputProfileRef" in intent);
      return unless(profiles.size === 1 && !outside, "OutputIntents");
    },
  },
  {
    clauses: "ISO 19005-2:2011 6.2.3 (profile header)",
    demand: "The profile is one of version 2 or 4 for an output device or a monitor.",
    broken: (file) => {
      const { profile, components } = profileOf(file);
      const isRight =
        profile !== undefined &&
        ["prtr", "mntr"].includes(profile.deviceClass) &&
        components === channels[profile.colourSpace] &&
        profile.version >= 2 &&
        profile.version < 5;
      return unless(isRight, "DestOutputProfile");
    },
  },
  {
    clauses: "ICC.1:2001-04 6.1",
    demand: "The profile is as long as it says, signed, and meets others under D50.",
    broken: (file) => {
      const { profile } = profileOf(file);
      return unless(profile !== undefined && isHeaderSound(profile), "DestOutputProfile");
    },
  },
  {
    clauses: "ICC.1:2001-04 6.3.3",
    demand: "A profile of grey has a description, a copyright, a white point and a tone curve.",
    broken: (file) => {
      const { profile } = profileOf(file);
      if (profile?.colourSpace !== "GRAY") return [];
      return Object.entries(grayTags)
        .filter(
          ([name, type]) => !profile.tags.some((tag) => tag.name === name && tag.type === type),
        )
        .map(([name]) => name);
    },
  },
  {
    clauses: "ICC.1:2001-04 6.2",
    demand: "The profile's tags lie inside of it, each at a multiple of four.",
    broken: (file) => {
      const { profile } = profileOf(file);
      return (profile?.tags ?? [])
        .filter(({ offset, size }) => offset % 4 !== 0 || offset + size > (profile?.length ?? 0))
        .map(({ name }) => name);
    },
  },
];

const channels: Readonly<Record<string, number>> = { GRAY: 1, "RGB ": 3, CMYK: 4 };

const grayTags = { desc: "desc", cprt: "text", wtpt: "XYZ ", kTRC: "curv" } as const;

function outputIntents(file: PdfFile): PdfDictionary[] {
  return list(file, catalogOf(file)["/OutputIntents"]).map((one) => dictionary(file, one));
}

export function profileOf(file: PdfFile) {
  const intent = outputIntents(file).find((one) => nameOf(file, one["/S"]) === "GTS_PDFA1") ?? {};
  const reference = intent["/DestOutputProfile"];
  const bytes = streamOf(file, reference);
  return {
    intent,
    components: numberOf(file, dictionary(file, reference)["/N"]),
    profile: bytes && readIcc(bytes),
  };
}

const d50 = [0.9642, 1, 0.8249];

export function isHeaderSound({
  size,
  length,
  signature,
  connectionSpace,
  illuminant,
}: IccProfile): boolean {
  const isD50 = illuminant.every((part, index) => Math.abs(part - (d50[index] ?? 0)) < 0.0002);
  const isConnected = ["XYZ ", "Lab "].includes(connectionSpace);
  return size === length && signature === "acsp" && isConnected && isD50;
}
