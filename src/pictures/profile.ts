/** Written as ASCII or as UTF-16 in a profile that describes the colours of ordinary screens. */
const usual = /sRGB|s\0R\0G\0B|IEC ?61966-2[.-]1/;

const latin1 = new TextDecoder("latin1");

/**
 * The name of a colour profile that is not sRGB: without it, colours are a little other than they
 * were meant. Undefined where nothing is lost.
 */
export function foreignProfile(profile: Uint8Array, name = ""): string | undefined {
  const text = latin1.decode(profile);
  if (usual.test(name) || usual.test(text)) return undefined;
  return name || (descriptionIn(profile) ?? "ICC");
}

/** The words of `desc`, as ASCII (ICC 2) or UTF-16 (ICC 4). @see ICC.1:2022, 9.2.41 */
function descriptionIn(profile: Uint8Array): string | undefined {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  if (profile.length < 132) return undefined;
  const tags = Math.min(view.getUint32(128), 100);
  for (let at = 132; at < 132 + tags * 12 && at + 12 <= profile.length; at += 12) {
    if (latin1.decode(profile.subarray(at, at + 4)) !== "desc") continue;
    const offset = view.getUint32(at + 4);
    const words = latin1.decode(
      profile.subarray(offset, offset + Math.min(view.getUint32(at + 8), 200)),
    );
    return /[\x20-\x7e]{3,60}/.exec(words.slice(12).replaceAll("\0", ""))?.[0]?.trim();
  }
  return undefined;
}
