/** What a picture's file may be, read in its head before anything is unpacked. */
export const pictureLimits = {
  fileBytes: 10 * 1024 * 1024,
  pixels: 40_000_000,
  sidePixels: 10_000,
  /** Of a picture that has to be unpacked and written anew: turned, transparent, interlaced and so on. */
  unpackedPixels: 12_500_000,
  /** Of a JPEG that is turned: pixels that pack badly (noise) take much memory to be packed anew. */
  turnedBytes: 5 * 1024 * 1024,
  /** Each shows the whole picture again. */
  jpegScans: 64,
  /** A colour profile, unpacked. */
  profileBytes: 1024 * 1024,
} as const;
