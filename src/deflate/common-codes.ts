/**
 * Written by `scripts/build-common-codes.ts`. How long codes are, a hexadecimal digit each: of symbols, of
 * distances, and of lengths, where these are written in a few bytes less.
 */
export type Lengths = {
  readonly symbols: string;
  readonly distances: string;
  readonly lengths?: string;
};

export const outlineCodes: Lengths = {
  symbols: [
    "5555554466666666777766557777777787768765888888888877775599999988",
    "99999999999999999999aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbabbbbbbbb",
    "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbcccccccccccc",
    "ccccccccccccccccccccccccccccccccccccccccccccccccccccccccdccca989",
    "d00000000000000000000000000000",
  ].join(""),
  distances: "110000000000000000000000000000",
};

export const glyphCodes: Lengths = {
  symbols: [
    "5555555556666666667766657777777777767766888888888877776688889988",
    "999999999999999999999999999a99aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "abababbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
    "bbbbbbbbbbbbbbccccccccccbccccccccccccccccccccccccccccccccccca978",
    "95789abbcceeeeeeeeeeeeeeeeeeee",
  ].join(""),
  distances: "8565654444333345679addeeeedddd",
  lengths: "0006443443444650200",
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

export const drawingCodes: Lengths = {
  symbols: [
    "3578899999799e9999999999999aaaa96aa989aa99a8a7576555566666aa9a8a",
    "a988998aa9aaa8aa8aa97aaabaaa8aaaa8989989a89aa9889b8a79aaa9bbaabb",
    "bbaabbbaabaabbaaabbbabaabbbbbabababbbabbbbabababaaabbbbabbbaaabb",
    "bbabbbbaaaabbbbbbbababbbbbbbbbbbbbbbcccbbbbcbccccbbbbbbcbccbaabc",
    "ae5565677567676886acbedeeeeeee",
  ].join(""),
  distances: "eceebb9858444445442445566778be",
  lengths: "0077555543224650400",
};

export const mapCodes: Lengths = {
  symbols: [
    "dddddddddd7ddddddddddddddddddddd5ddddddd99ddd9d75555555555dd6d6d",
    "dad8adddd8dddaaaada7a9ddddddddddd6555458a7dda8677d6878ddd8dddddd",
    "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd",
    "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd",
    "ad444479acdadbdcdddddddddddeed",
  ].join(""),
  distances: "ddd9ddd4855555424445555367aeed",
  lengths: "0066445444466250200",
};

export const objectCodes: Lengths = {
  symbols: [
    "76abbbacba6cbdbbbbcccccbccbdccdb4ccccddc98cbba975454555555bb9c9b",
    "daa99a9ba9baaa899a989aaabbb8b9abb89897a9a8cb99889c8889abbacabdbc",
    "dbccbcccbbcabcdccbcdbbcbbccdbbbcdcdddcbdbdccddbcdcccccdccccdcdcd",
    "ddcdccdcdccddccdccdcddcccddbccdddbdcdcdddddddcbccdddddbcddcccca9",
    "cd445567787776658778789bdddeed",
  ].join(""),
  distances: "cddb4a685976544555443445564555",
  lengths: "0007546544432270500",
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

export const pageCodes: Lengths = {
  symbols: [
    "ddddddddddbddddddddddddddddddddd6d6bdcbddddddb5865666666669b977a",
    "dca9ad9ddbddabdbadda9bbdabddddddd8a98798a9bd8a879d8989a999bddddd",
    "67888788777877878899787899777888878988987ba9887888a8898877777787",
    "dddddddddddddddddddddddddddddddddd98655667ddddd8dddddddddddddddd",
    "bd5756778768879aa8b6988898adcc",
  ].join(""),
  distances: "ddcba8865857663444444344466769",
  lengths: "0007754323446300300",
};

export const ofdCodes: Lengths = {
  symbols: [
    "eeeeeeeeeeaeeeeeeeeeeeeeeeeeeeee7e6ceeceeeeee97766666777778c8779",
    "eaa98b8cbaebabaa9e998abeccbeeeebe787768897be77668c7768a88abeeeee",
    "88c9999a989a89baa9ba8babbea999acc9bbaabbaeda9a89abeaab9a89888ab8",
    "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeca777889eeeee9eeeeeeeeeeeeeeee",
    "ae66556786776555544676679aeedc",
  ].join(""),
  distances: "ccab98878744444554443555455566",
  lengths: "0007654333344730300",
};
