import { cutTo } from "./result-names.ts";

/** Room for ` (12)`, for an ending, and for file systems that take less than 255 bytes. */
const longestName = 180;

/** What Windows or Linux do not take in a name, and what nobody sees. */
const unsafe = /[\\/:*?"<>|]|\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|\ufffd/gu;

/** Devices of Windows, which no file may be called, whatever its ending. */
const device = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?= *(?:\.|$))/i;

/** A name that every file system takes and a person can read: what it may not hold becomes `_`. */
export function plainName(name: string): string {
  const cut = cutTo(name.normalize("NFC").replaceAll(unsafe, "_"), longestName);
  const plain = cut.replace(/^\./, "_").replace(/[. ]{1,180}$/, (end) => "_".repeat(end.length));
  if (plain === "") return "_";
  return device.test(plain) ? `_${plain}` : plain;
}

/** The same for each part of a key; of one that is too long for a path, the last part alone. */
export function plainKey(key: string): string {
  const parts = key.split("/").map(plainName);
  const whole = parts.join("/");
  return new TextEncoder().encode(whole).length <= longestPath ? whole : `${parts.at(-1)}`;
}

const longestPath = 1000;

/** The same for names that some file system takes for one: of other case, or of other composition. */
export function foldedName(name: string): string {
  return name.normalize("NFC").toUpperCase().normalize("NFC");
}
