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
    "468a9abaaa8aaeabaabbabbbbbbbbbba5c9babbc99bab9675555555666ac8b8c",
    "ba999a9ba9bab9aa9ba98abbbbba9abcb7777679a8ab98788c7878bbb9cccbcc",
    "9aaaa9a99a9a9aa9aaaaaaaaabaa9aaaa9abaaaaacbbaa99aabaabaa999999aa",
    "dcccdddccccdddddddccccdccdddccdcddba878889ddcddbdcdcddcdddddcccd",
    "be455568867776677798a8bacdcccb",
  ].join(""),
  distances: "cddab9865755544445443444565577",
};

export const xmlCodes: Lengths = {
  symbols: [
    "eeeeeeeeeeceeeeeeeeeeeeeeeeeeeee6e6eeeeeeeedb87677788889897e8689",
    "ea999a9aa9cbaaab9e9989bcdddeeeede586757776b866556d66578778beeeee",
    "789998888889888889a989899a888999989a99998baa987889a98a9978788898",
    "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeea9756778dddee9eeeeeeeeeeeeeeee",
    "9e56567777788788988877899899a7",
  ].join(""),
  distances: "9abb87776655454544444445454566",
};
