/** Written by `scripts/build-common-codes.ts`. How long codes are, a hexadecimal digit each. */
type Lengths = { readonly symbols: string; readonly distances: string };

export const outlineCodes: Lengths = {
  symbols: [
    "5555664566666666667666557777777786768765888888788877766599989878",
    "9899999999999999999999999aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
    "abbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
    "bbbbbbbbbbbbbbbbbbbcbcccbccccccccccccccc9ccccccccccccccdcccca879",
    "d00000000000000000000000000000",
  ].join(""),
  distances: "110000000000000000000000000000",
};

export const textCodes: Lengths = {
  symbols: [
    "468a9aaaaa6baeabaabbabbbbbbbbbba5b9babbb99bab9676555555566ac8b8b",
    "ba999a9ba9bbb99a9b998abbbbba9abbb7777679a8bb98888c7879abb9cbcbcc",
    "9aaaa9aa9a9a9aa9aabaaa9aabaa9aaaa9abaaaaacbbaa9aaabaabaa999999aa",
    "dcccdcdccccdddddcccccccccddcccdcdcba878889ddcddbdcdcddcededcccca",
    "be455567867876777798a8bbccdcdc",
  ].join(""),
  distances: "cddab9865755544445443444565577",
};

export const xmlCodes: Lengths = {
  symbols: [
    "ddddddddddcddddddddddddddddddddd6d6dddddddddb87677788889897d8789",
    "da999a9aa9cbaaab9d9989bcdcdddddcd586757776b966556c66578778bddddd",
    "789998988889889889a989899a888999989a99998baa987899a99a9978788898",
    "dddddddddddddddddddddddddddddddddda9766778dcddd9ddddddddddddddee",
    "9d5556777778777897788789989aa7",
  ].join(""),
  distances: "abcc98776655454444444444455667",
};

export const ofdCodes: Lengths = {
  symbols: [
    "eeeeeeeeeeaeeeeeeeeeeeeeeeeeeeee6e6bedbeeeeeca5865566666669b977a",
    "eba99d9dbaedabcbaeba9bbdabdeedede798879898bc89779c7879a999beecee",
    "7888878888797888899988899a887899979a98988baa987889a8899978777888",
    "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee98656667eeeee8eeeeeeeeeeeeeeee",
    "be5657667668777887768888798bde",
  ].join(""),
  distances: "ddcba8976756554444444434455667",
};
