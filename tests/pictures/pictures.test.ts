import { deflateSync } from "node:zlib";
import { decode } from "jpeg-js";
import { describe, expect, it } from "vitest";
import type { Picture } from "../../src/document/picture.ts";
import { pictureLimits } from "../../src/pictures/limits.ts";
import { readPicture } from "../../src/pictures/read-picture.ts";
import { exif, exifSegment, jpeg, segment, withFrame, withSegments } from "./jpeg-files.ts";
import { chunk, file, header, type PngWish, pixelsOf, png, rawOf } from "./png-files.ts";

const place = { pointer: "/picture" };

/** What is told, with the words for what is wrong. */
async function told(bytes: Uint8Array): Promise<string[]> {
  const { picture, findings } = await readPicture(bytes, place);
  expect(picture === undefined).toBe(findings.some(({ severity }) => severity === "error"));
  return findings.map(({ rule, parameters }) =>
    [rule, parameters.problem ?? parameters.kind ?? parameters.profile ?? ""].join(" ").trim(),
  );
}

async function made(bytes: Uint8Array): Promise<Picture> {
  const { picture, findings } = await readPicture(bytes, place);
  if (!picture) throw new Error(findings.map(({ rule }) => rule).join());
  return picture;
}

const drawn = async (wish: PngWish) => pixelsOf((await made(png(wish))).bytes);

/** Colours of some points of a JPEG, as r, g, b and w. */
function corners({ bytes }: Picture): string {
  // It takes no notice of what Adobe's segment says.
  const colorTransform = !Buffer.from(bytes).includes("Adobe");
  const { width, height, data } = decode(bytes, { useTArray: true, colorTransform });
  const at = (x: number, y: number) => [
    ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3),
  ];
  const name = ([red = 0, green = 0, blue = 0]: number[]) => {
    if (Math.min(red, green, blue) > 200) return "w";
    return red > 150 ? "r" : green > 120 ? "g" : "b";
  };
  const [right, bottom] = [width - 3, height - 3];
  const picked = [at(2, 2), at(right, 2), at(2, bottom), at(right, bottom)];
  return `${width}x${height} ${picked.map(name).join("")}`;
}

describe("a PNG", () => {
  const rgb: PngWish = { width: 2, height: 2, samples: (x, y) => [x * 200, y * 100, 7] };
  const plain = [
    ["0,0,7", "200,0,7"],
    ["0,100,7", "200,100,7"],
  ];

  it.each([0, 1, 2, 3, 4])(
    "of the plain kind keeps its pixels as they were packed (filter %i)",
    async (filter) => {
      const given = png({ ...rgb, filter });

      const picture = await made(given);

      expect(pixelsOf(picture.bytes)).toEqual(plain);
      expect(picture).toMatchObject({ kind: "png", widthPx: 2, heightPx: 2, colours: "rgb" });
      expect(Buffer.from(picture.bytes).includes(deflateSync(rawOf({ ...rgb, filter })))).toBe(
        true,
      );
    },
  );

  it("in several parts becomes one", async () => {
    const packed = deflateSync(rawOf(rgb));
    const parts = [packed.subarray(0, 5), packed.subarray(5, 6), packed.subarray(6)];

    const bytes = file(header(rgb), ...parts.map((part) => chunk("IDAT", part)), chunk("IEND"));

    expect(pixelsOf((await made(bytes)).bytes)).toEqual(plain);
  });

  it.each([
    ["gray", { colour: 0, samples: (x: number) => [x * 255] }, ["0", "255"]],
    ["black and white", { colour: 0, depth: 1, samples: (x: number) => [x] }, ["0", "255"]],
    ["gray of 2 bits", { colour: 0, depth: 2, samples: (x: number) => [x + 1] }, ["85", "170"]],
    ["gray of 4 bits", { colour: 0, depth: 4, samples: (x: number) => [x * 15] }, ["0", "255"]],
    [
      "gray of 16 bits",
      { colour: 0, depth: 16, samples: (x: number) => [x * 65535] },
      ["0", "255"],
    ],
    [
      "RGB of 16 bits",
      { depth: 16, samples: (x: number) => [x * 65535, 0x8000, 0x0080] },
      ["0,128,0", "255,128,0"],
    ],
    ["opaque RGBA", { colour: 6, samples: (x: number) => [x, 2, 3, 255] }, ["0,2,3", "1,2,3"]],
  ])("of %s becomes 8 bits, gray or RGB", async (_, wish, expected) => {
    expect(await drawn({ width: 2, height: 1, ...wish })).toEqual([expected]);
  });

  const palette = chunk("PLTE", [255, 0, 0, 0, 0, 255, 9, 9, 9]);
  const grays = chunk("PLTE", [0, 0, 0, 9, 9, 9]);

  it("with a palette becomes RGB, or gray where the palette is", async () => {
    const wish = { width: 3, height: 1, colour: 3, samples: (x: number) => [x] };

    expect(await drawn({ ...wish, depth: 2, before: [palette] })).toEqual([
      ["255,0,0", "0,0,255", "9,9,9"],
    ]);
    expect(await drawn({ ...wish, width: 2, before: [grays] })).toEqual([["0", "9"]]);
  });

  it.each([
    ["RGBA", { colour: 6, samples: () => [0, 100, 255, 51] }, "204,224,255"],
    ["RGBA of 16 bits", { colour: 6, depth: 16, samples: () => [0, 0, 0xffff, 0] }, "255,255,255"],
    ["gray and opacity", { colour: 4, samples: () => [0, 128] }, "127"],
    [
      "a clear colour",
      { before: [chunk("tRNS", [0, 1, 0, 2, 0, 3])], samples: () => [1, 2, 3] },
      "255,255,255",
    ],
    [
      "a clear gray of 16 bits",
      { colour: 0, depth: 16, before: [chunk("tRNS", [1, 2])], samples: () => [0x0102] },
      "255",
    ],
    [
      "a clear gray of 1 bit",
      { colour: 0, depth: 1, before: [chunk("tRNS", [0, 0])], samples: () => [0] },
      "255",
    ],
    [
      "a clear palette",
      { colour: 3, before: [palette, chunk("tRNS", [0])], samples: () => [0] },
      "255,255,255",
    ],
  ])("with %s is laid on white, which is told", async (_, wish, expected) => {
    const given = png({ width: 1, height: 1, ...wish });

    expect(pixelsOf((await made(given)).bytes)).toEqual([[expected]]);
    expect(await told(given)).toEqual(["PIC-ALPHA"]);
  });

  it.each([1, 2, 3, 4, 5, 7, 8, 9, 17])(
    "that is interlaced is put in order, %i pixels wide",
    async (width) => {
      const samples = (x: number, y: number) => [x, y, 0];
      const wish = { width, height: 9, samples, filter: 4 };

      expect(await drawn({ ...wish, interlaced: true })).toEqual(await drawn(wish));
    },
  );

  it("that is interlaced with a bit a pixel is put in order", async () => {
    const wish = {
      width: 13,
      height: 11,
      colour: 0,
      depth: 1,
      samples: (x: number, y: number) => [(x * y) & 1],
    };

    expect(await drawn({ ...wish, interlaced: true })).toEqual(await drawn(wish));
  });

  it("is turned as EXIF says, which is told", async () => {
    const given = png({ ...rgb, height: 1, before: [chunk("eXIf", exif(6))] });

    expect(pixelsOf((await made(given)).bytes)).toEqual([["0,0,7"], ["200,0,7"]]);
    expect(await told(given)).toEqual(["PIC-TURNED"]);
  });

  it("that moves has its first frame printed, which is told", async () => {
    const frame = chunk("fcTL", Buffer.alloc(26));
    const moving = [chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]), frame];

    expect(
      await told(png({ ...rgb, before: moving, after: [frame, chunk("fdAT", [0, 0, 0, 1])] })),
    ).toEqual(["PIC-ANIMATED"]);
  });

  it.each([
    ["an sRGB mark", [chunk("sRGB", [0]), chunk("gAMA", [0, 0, 0, 1])], []],
    ["the usual gamma", [chunk("gAMA", [0, 0, 0xb1, 0x8f])], []],
    ["another gamma", [chunk("gAMA", [0, 1, 0x86, 0xa0])], ["PIC-PROFILE gAMA"]],
    ["an sRGB profile", [profile("a", "desc sRGB IEC61966-2.1")], []],
    ["another profile", [profile("Display P3", "x")], ["PIC-PROFILE Display P3"]],
    ["the coding of sRGB", [chunk("cICP", [1, 13, 0, 1])], []],
    ["the coding of television", [chunk("cICP", [9, 16, 0, 1])], ["PIC-PROFILE cICP 9-16-0-1"]],
  ])("with %s is told where its colours come out otherwise", async (_, before, expected) => {
    expect(await told(png({ ...rgb, before }))).toEqual(expected);
  });

  it("keeps nothing but its pixels", async () => {
    const secrets = [
      chunk("tEXt", Buffer.from("Author\0secret")),
      chunk("eXIf", exif(1)),
      chunk("iTXt", Buffer.from("XML:com.adobe.xmp\0\0\0\0\0secret")),
      chunk("tIME", [7, 230, 1, 1, 1, 1, 1]),
      chunk("pHYs", [0, 0, 11, 19, 0, 0, 11, 19, 1]),
    ];
    const given = Buffer.concat([png({ ...rgb, before: secrets }), Buffer.from("secret")]);

    expect((await made(given)).bytes).toEqual((await made(png(rgb))).bytes);
  });

  function profile(name: string, words: string): Buffer {
    return chunk(
      "iCCP",
      Buffer.concat([Buffer.from(`${name}\0\0`), deflateSync(Buffer.from(words))]),
    );
  }
});

describe("a PNG that cannot be used", () => {
  const wish: PngWish = { width: 20, height: 20, samples: (x, y) => [(x * y) & 255, x, y] };
  const whole = png(wish);
  const packed = deflateSync(rawOf(wish));
  const withPixels = (...data: Uint8Array[]) =>
    file(header(wish), ...data.map((part) => chunk("IDAT", part)), chunk("IEND"));
  const wrong = (offset: number, value: number) => {
    const bytes = Uint8Array.from(whole);
    bytes[offset] = value;
    return bytes;
  };
  const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024));
  const palette = chunk("PLTE", [1, 2, 3]);

  it.each<[string, Uint8Array, string]>([
    ["ends behind its signature", whole.subarray(0, 8), "PIC-BROKEN @pictureCut"],
    ["ends in its header", whole.subarray(0, 20), "PIC-BROKEN @pictureCut"],
    ["ends behind its header", whole.subarray(0, 33), "PIC-BROKEN @pictureCut"],
    ["ends in its pixels", whole.subarray(0, 60), "PIC-BROKEN @pictureCut"],
    ["lacks its end", whole.subarray(0, whole.length - 12), "PIC-BROKEN @pictureCut"],
    ["lacks its last byte", whole.subarray(0, whole.length - 1), "PIC-BROKEN @pictureCut"],
    ["has a wrong checksum in its header", wrong(30, 1), "PIC-BROKEN @pictureSum"],
    ["has a wrong byte in its pixels", wrong(50, 1), "PIC-BROKEN @pictureSum"],
    ["has a part that is said to be huge", wrong(8, 0xff), "PIC-BROKEN @pictureCut"],
    ["has no pixels", file(header(wish), chunk("IEND")), "PIC-BROKEN @pictureOrder"],
    ["has no header", file(chunk("IDAT", packed), chunk("IEND")), "PIC-BROKEN @pictureOrder"],
    [
      "has two headers",
      file(header(wish), header(wish), chunk("IDAT", packed), chunk("IEND")),
      "PIC-BROKEN @pictureOrder",
    ],
    [
      "has something between its pixels",
      file(
        header(wish),
        chunk("IDAT", packed.subarray(0, 9)),
        chunk("tEXt"),
        chunk("IDAT", packed.subarray(9)),
        chunk("IEND"),
      ),
      "PIC-BROKEN @pictureOrder",
    ],
    [
      "has a part that nobody knows and is needed",
      png({ ...wish, before: [chunk("ABCD")] }),
      "PIC-BROKEN @pictureOrder",
    ],
    [
      "has its palette behind its pixels",
      png({ ...wish, after: [palette] }),
      "PIC-BROKEN @pictureOrder",
    ],
    [
      "has fewer pixels than it says",
      withPixels(deflateSync(rawOf({ ...wish, height: 19 }))),
      "PIC-BROKEN @pictureCut",
    ],
    [
      "has more pixels than it says",
      withPixels(deflateSync(rawOf({ ...wish, height: 21 }))),
      "PIC-BROKEN @pictureData",
    ],
    ["is a bomb", withPixels(bomb), "PIC-BROKEN @pictureData"],
    [
      "is a bomb that looks transparent",
      file(header({ ...wish, colour: 6 }), chunk("IDAT", bomb), chunk("IEND")),
      "PIC-BROKEN @pictureData",
    ],
    ["has no packed data", withPixels(Buffer.alloc(100, 7)), "PIC-BROKEN @pictureData"],
    [
      "has packed data that ends early",
      withPixels(packed.subarray(0, 40)),
      "PIC-BROKEN @pictureCut",
    ],
    ["has empty data", withPixels(Buffer.alloc(0)), "PIC-BROKEN @pictureData"],
    [
      "has a filter that there is not",
      withPixels(deflateSync(Buffer.alloc(20 * 61, 9))),
      "PIC-BROKEN @pictureData",
    ],
    ["is 0 pixels wide", png({ ...wish, width: 0 }), "PIC-BROKEN @pictureData"],
    [
      "is 100 000 × 100 000 pixels",
      file(header({ width: 100_000, height: 100_000 }), chunk("IDAT", packed), chunk("IEND")),
      "PIC-PIXELS",
    ],
    [
      "is as large as a header can say",
      file(header({ width: 0xffffffff, height: 0xffffffff }), chunk("IDAT", packed), chunk("IEND")),
      "PIC-PIXELS",
    ],
    [
      "is too long",
      file(header({ width: 1, height: 10_001 }), chunk("IDAT", packed), chunk("IEND")),
      "PIC-PIXELS",
    ],
    [
      "is too large to be unpacked",
      file(header({ width: 5000, height: 5000, colour: 6 }), chunk("IDAT", packed), chunk("IEND")),
      "PIC-UNPACK",
    ],
    ["has 3 bits", png({ ...wish, depth: 3 }), "PIC-BROKEN @pictureData"],
    ["has RGB of 4 bits", png({ ...wish, depth: 4 }), "PIC-BROKEN @pictureData"],
    [
      "is of kind 5",
      file(header({ ...wish, colour: 5 }), chunk("IDAT", packed), chunk("IEND")),
      "PIC-BROKEN @pictureData",
    ],
    ["has no palette", png({ ...wish, colour: 3, samples: () => [0] }), "PIC-BROKEN @pictureData"],
    [
      "has a palette of half a colour",
      png({ ...wish, colour: 3, samples: () => [0], before: [chunk("PLTE", [1])] }),
      "PIC-BROKEN @pictureData",
    ],
    [
      "has pixels beyond its palette",
      png({ ...wish, colour: 3, samples: () => [1], before: [palette] }),
      "PIC-BROKEN @pictureData",
    ],
    [
      "has more clear colours than colours",
      png({ ...wish, colour: 3, samples: () => [0], before: [palette, chunk("tRNS", [1, 2])] }),
      "PIC-BROKEN @pictureData",
    ],
    [
      "has half a clear colour",
      png({ ...wish, before: [chunk("tRNS", [1])] }),
      "PIC-BROKEN @pictureData",
    ],
    [
      "has a profile without a name",
      png({ ...wish, before: [chunk("iCCP", [0, 0])] }),
      "PIC-BROKEN @pictureData",
    ],
    [
      "has half a gamma",
      png({ ...wish, before: [chunk("gAMA", [0, 0])] }),
      "PIC-BROKEN @pictureData",
    ],
    [
      "is too many bytes",
      Buffer.concat([whole, Buffer.alloc(pictureLimits.fileBytes)]),
      "PIC-BYTES",
    ],
  ])("is refused by name when it %s", async (_, bytes, expected) => {
    expect(await told(bytes)).toEqual([expected]);
  });

  it("unpacks no more of a profile than it looks at", async () => {
    const data = Buffer.concat([Buffer.from("big\0\0"), bomb]);

    expect(await told(png({ ...wish, before: [chunk("iCCP", data)] }))).toEqual([
      "PIC-PROFILE big",
    ]);
  });
});

describe("a JPEG", () => {
  it.each([
    ["baseline", "rgb"],
    ["progressive", "rgb"],
    ["keep-rgb", "rgb"],
    ["gray", "gray"],
  ])("of kind %s keeps its pixels as they were packed", async (name, colours) => {
    const given = jpeg(name);

    const picture = await made(given);

    expect(picture).toMatchObject({ kind: "jpeg", widthPx: 48, heightPx: 32, colours });
    const scan = given.subarray(given.indexOf(Buffer.from([0xff, 0xda])));
    expect(Buffer.from(picture.bytes).includes(scan)).toBe(true);
    expect(await told(given)).toEqual([]);
  });

  it.each(["baseline", "progressive", "keep-rgb"])("of kind %s looks as before", async (name) => {
    expect(corners(await made(jpeg(name)))).toBe("48x32 rgbw");
  });

  it("whose components are called R, G, B is told to be so", async () => {
    // JFIF says what they are by itself; Adobe's segment, too.
    const file = jpeg("keep-rgb");
    const without = Buffer.concat([file.subarray(0, 2), file.subarray(4 + file.readUInt16BE(4))]);

    const { bytes } = await made(without);

    expect(without.includes("Adobe")).toBe(false);
    expect(Buffer.from(bytes).includes("Adobe")).toBe(true);
    expect(corners(await made(without))).toBe("48x32 rgbw");
  });

  it.each([
    [1, "48x32 rgbw"],
    [2, "48x32 grwb"],
    [3, "48x32 wbgr"],
    [4, "48x32 bwrg"],
    [5, "32x48 rbgw"],
    [6, "32x48 brwg"],
    [7, "32x48 wgbr"],
    [8, "32x48 gwrb"],
  ])("held as %i is printed upright", async (orientation, expected) => {
    for (const order of ["II", "MM"] as const) {
      const given = withSegments(jpeg("baseline"), exifSegment(orientation, order));

      expect(corners(await made(given))).toBe(expected);
      expect(await told(given)).toEqual(orientation === 1 ? [] : ["PIC-TURNED"]);
    }
  });

  it.each(["progressive", "keep-rgb", "gray"])("of kind %s is turned, too", async (name) => {
    const picture = await made(withSegments(jpeg(name), exifSegment(6)));

    expect(picture).toMatchObject({ widthPx: 32, heightPx: 48, colours: "rgb" });
    if (name !== "gray") expect(corners(picture)).toBe("32x48 brwg");
  });

  it.each([0, 9, 65535])("held as %i, which there is not, stays as it is", async (orientation) => {
    expect(await told(withSegments(jpeg("baseline"), exifSegment(orientation)))).toEqual([]);
  });

  it.each([
    ["is no TIFF", Buffer.from("Exif\0\0nonsense")],
    ["ends early", Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\x09")],
    ["points outside", Buffer.from("Exif\0\0MM\0*\xff\xff\xff\xff", "latin1")],
  ])("whose EXIF %s stays as it is", async (_, data) => {
    expect(await told(withSegments(jpeg("baseline"), segment(0xe1, data)))).toEqual([]);
  });

  it("keeps nothing but its pixels: no place, no name, no preview", async () => {
    const secrets = [
      exifSegment(1),
      segment(0xe1, Buffer.from("http://ns.adobe.com/xap/1.0/\0<x>secret</x>")),
      segment(0xed, Buffer.from("Photoshop 3.0\0secret")),
      segment(0xfe, Buffer.from("secret")),
      segment(0xef, Buffer.from("secret")),
    ];
    const given = Buffer.concat([
      withSegments(jpeg("baseline"), ...secrets),
      Buffer.from("secret"),
    ]);

    const { bytes } = await made(given);

    expect(bytes).toEqual((await made(jpeg("baseline"))).bytes);
    for (const word of ["secret", "GPS", "Exif", "Photoshop", "xap"]) {
      expect(Buffer.from(bytes).includes(word)).toBe(false);
    }
  });

  it("that was turned keeps nothing but its pixels", async () => {
    const { bytes } = await made(withSegments(jpeg("baseline"), exifSegment(6)));

    for (const word of ["GPS", "Exif", "31.2304"])
      expect(Buffer.from(bytes).includes(word)).toBe(false);
  });

  it("with a profile is told where it is not sRGB", async () => {
    const other = segment(
      0xe2,
      Buffer.concat([Buffer.from("ICC_PROFILE\0\x01\x01"), Buffer.alloc(200)]),
    );

    expect(await told(jpeg("srgb-profile"))).toEqual([]);
    expect(await told(withSegments(jpeg("baseline"), other))).toEqual(["PIC-PROFILE ICC"]);
  });
});

describe("a JPEG that cannot be used", () => {
  const whole = jpeg("baseline");
  const scan = whole.indexOf(Buffer.from([0xff, 0xda]));
  const frame = whole.indexOf(Buffer.from([0xff, 0xc0]));
  const without = (marker: number) => {
    const at = whole.indexOf(Buffer.from([0xff, marker]));
    return Buffer.concat([
      whole.subarray(0, at),
      whole.subarray(at + 2 + whole.readUInt16BE(at + 2)),
    ]);
  };
  const ofKind = (marker: number) => {
    const changed = Buffer.from(whole);
    changed[frame + 1] = marker;
    return changed;
  };
  const end = Buffer.from([0xff, 0xd9]);
  const manyScans = Buffer.concat([
    whole.subarray(0, scan),
    ...Array(100).fill(whole.subarray(scan, whole.length - 2)),
    end,
  ]);

  it.each<[string, Uint8Array, string]>([
    ["ends behind its first marker", whole.subarray(0, 3), "PIC-BROKEN @pictureCut"],
    ["ends in a length", whole.subarray(0, 5), "PIC-BROKEN @pictureCut"],
    ["ends in a table", whole.subarray(0, 40), "PIC-BROKEN @pictureCut"],
    ["ends in its frame", whole.subarray(0, frame + 8), "PIC-BROKEN @pictureCut"],
    ["ends before its pixels", whole.subarray(0, scan), "PIC-BROKEN @pictureCut"],
    ["ends in its pixels", whole.subarray(0, scan + 30), "PIC-BROKEN @pictureCut"],
    ["lacks its last byte", whole.subarray(0, whole.length - 1), "PIC-BROKEN @pictureCut"],
    ["lacks its end", whole.subarray(0, whole.length - 2), "PIC-BROKEN @pictureCut"],
    ["has no frame", without(0xc0), "PIC-BROKEN @pictureOrder"],
    [
      "has two frames",
      withSegments(whole, segment(0xc0, whole.subarray(frame + 4, frame + 19))),
      "PIC-BROKEN @pictureOrder",
    ],
    ["has no scan", Buffer.concat([whole.subarray(0, scan), end]), "PIC-BROKEN @pictureCut"],
    ["has a hundred scans", manyScans, "PIC-BROKEN @pictureData"],
    [
      "has no quantizers",
      Buffer.concat([whole.subarray(0, 20), whole.subarray(frame)]),
      "PIC-BROKEN @pictureOrder",
    ],
    [
      "has bytes that are no marker",
      withSegments(whole, segment(0xfe, [1]), Buffer.from("junk")),
      "PIC-BROKEN @pictureData",
    ],
    [
      "has a segment of length 0",
      withSegments(whole, Buffer.from([0xff, 0xe5, 0, 0])),
      "PIC-BROKEN @pictureData",
    ],
    [
      "has a table longer than its segment",
      withSegments(whole, segment(0xdb, [0, 1, 2])),
      "PIC-BROKEN @pictureData",
    ],
    [
      "has codes longer than their segment",
      withSegments(whole, segment(0xc4, Array(17).fill(255))),
      "PIC-BROKEN @pictureData",
    ],
    ["is 0 pixels high", withFrame(whole, 1, [0, 0]), "PIC-BROKEN @pictureData"],
    ["is 65 535 × 65 535 pixels", withFrame(whole, 1, [255, 255, 255, 255]), "PIC-PIXELS"],
    ["is 9 000 × 9 000 pixels", withFrame(whole, 1, [0x23, 0x28, 0x23, 0x28]), "PIC-PIXELS"],
    [
      "is too large to be turned",
      withFrame(withSegments(whole, exifSegment(6)), 1, [0x13, 0x88, 0x13, 0x88]),
      "PIC-UNPACK",
    ],
    [
      "has too many bytes to be turned",
      Buffer.concat([
        withSegments(whole, exifSegment(6)).subarray(0, -2),
        Buffer.alloc(pictureLimits.turnedBytes),
        whole.subarray(-2),
      ]),
      "PIC-TURN",
    ],
    ["has 2 components", withFrame(whole, 5, [2]), "PIC-BROKEN @pictureData"],
    ["has a sampling of 0", withFrame(whole, 7, [0]), "PIC-BROKEN @pictureData"],
    ["is CMYK", jpeg("cmyk"), "PIC-CMYK"],
    ["has 12 bits", withFrame(whole, 0, [12]), "PIC-JPEG @jpegBits"],
    ["is lossless", ofKind(0xc3), "PIC-JPEG @jpegLossless"],
    ["is in layers", ofKind(0xc5), "PIC-JPEG @jpegLayers"],
    ["is coded arithmetically", ofKind(0xc9), "PIC-JPEG @jpegArithmetic"],
    [
      "has a scan of a component that there is not",
      Buffer.concat([whole.subarray(0, scan + 5), Buffer.from([77]), whole.subarray(scan + 6)]),
      "PIC-BROKEN @pictureData",
    ],
  ])("is refused by name when it %s", async (_, bytes, expected) => {
    expect(await told(bytes)).toEqual([expected]);
  });

  it("with nonsense for pixels is made or refused, turned or not", async () => {
    const noise = Buffer.from(whole);
    for (let at = scan + 14; at < noise.length - 2; at++) noise[at] = (at * 7919) % 254;

    for (const given of [noise, withSegments(noise, exifSegment(6))]) {
      const { picture, findings } = await readPicture(given, place);
      expect(picture ?? findings[0]?.rule).toBeTruthy();
    }
  });
});

describe("a file that is no picture for a report", () => {
  it.each([
    ["GIF", Buffer.from("GIF89a......")],
    ["WebP", Buffer.from("RIFF\0\0\0\0WEBPVP8 ")],
    ["AVIF", Buffer.from("\0\0\0\x20ftypavif")],
    ["HEIC", Buffer.from("\0\0\0\x20ftypheic")],
    ["BMP", Buffer.from("BM......")],
    ["TIFF", Buffer.from("II*\0....")],
    ["PDF", Buffer.from("%PDF-1.7")],
    ["SVG", Buffer.from('<?xml version="1.0"?><svg xmlns="">')],
    ["SVG", Buffer.from("\ufeff<svg>")],
    ["JPEG XL", Buffer.from([0xff, 0x0a, 0])],
    ["PSD", Buffer.from("8BPS")],
    ["ZIP", Buffer.from("PK\x03\x04")],
    ["@emptyFile", Buffer.alloc(0)],
    ["@unknownFile", Buffer.from("hello")],
    ["@unknownFile", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0a])],
    ["@unknownFile", Buffer.from([0xff, 0xd8])],
  ])("is called by its name: %s", async (kind, bytes) => {
    expect(await told(bytes)).toEqual([`PIC-KIND ${kind}`]);
  });
});
