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
    "9bdededeee8eeeeedeeeeeeeeeeeeeee5eaeeeeeaaedc9674455555555cd8e8d",
    "eaa99a9cb9cccaaa9ca98bcdccdabacdd6667669b8bd99888d7879bbd9ddedee",
    "9aaaa9aa9a9a9aa9aabbaaaaacaa9abababbaaaaadccba9aaacaabab9a99aaaa",
    "eeeeeeeeeeeeeeeeeeeeeedeeeedeeeeedcb878889eeeedbeeeeeedeeeeeeedb",
    "be455567767776777788a8badccccb",
  ].join(""),
  distances: "cddab9865656554444443444565567",
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
