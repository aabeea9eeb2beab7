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
    "5555664566666666667666557777777786768765888888788877766599989878",
    "9899999999999999999999999aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
    "abbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
    "bbbbbbbbbbbbbbbbbbbcbcccbccccccccccccccc9ccccccccccccccdcccca879",
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
    "eeeeeeeeeebeeeeeeeeeeeeeeeeeeeee5e6bedbeeeeedb5865566666669b977a",
    "eda9ae9eebeeacebaeea9bbdabeeeeeee8a98798a9bd8a879d898aa999beeeee",
    "6788878887787887889978889a877888978988988ba9987889a8898877777787",
    "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee98655667eeeee8eeeeeeeeeeeeeeee",
    "be565677876998bdbdd69a7778adce",
  ].join(""),
  distances: "cccca7876757774345454334455769",
  lengths: "0007644323447530400",
};

export const ofdCodes: Lengths = {
  symbols: [
    "ddddddddddaddddddddddddddddddddd7d6cddcdddddd97866667777778c8779",
    "daa98b9caadbabaaad9a8abdccbddddbd797868897bd88768c7778a88abddddd",
    "99caa9aba9aa99baaabb9bbbbdaa9aacc9bbbbbbbddcaa9aacdbbbaa9a899ab9",
    "ddddddddddddddddddddddddddddddddddca878899dddddadddddddddddddddd",
    "ad5555577678555564377777abdeed",
  ].join(""),
  distances: "eecdb9a79954544544443555454556",
  lengths: "0006555443244360300",
};
