import type { Page } from "playwright-core";

/**
 * Takes away what Chromium 100 did not have, before the page's own code runs, in the page and in
 * its workers. Only a current Chromium is at hand: this shows that nothing of it is needed.
 */
export async function withoutYoungFunctions(page: Page): Promise<void> {
  await page.addInitScript(forget);
  await page.route("**/assets/worker-*.js", async (route) => {
    const response = await route.fetch();
    const body = `${forget}\n${await response.text()}`;
    await route.fulfill({ response, body });
  });
}

const forget = `
for (const name of ["toSorted", "toReversed", "toSpliced", "with"]) {
  delete Array.prototype[name];
  delete Object.getPrototypeOf(Uint8Array.prototype)[name];
}
delete Array.fromAsync;
delete Map.groupBy;
delete Object.groupBy;
for (const name of ["union", "intersection", "difference", "symmetricDifference", "isSubsetOf",
  "isSupersetOf", "isDisjointFrom"]) delete Set.prototype[name];
delete Promise.withResolvers;
delete Promise.try;
delete String.prototype.isWellFormed;
delete String.prototype.toWellFormed;
delete RegExp.escape;
delete URL.canParse;
delete URL.parse;
for (const name of ["transfer", "transferToFixedLength", "resize"]) delete ArrayBuffer.prototype[name];
for (const name of ["fromBase64", "fromHex"]) delete Uint8Array[name];
for (const name of ["toBase64", "toHex", "setFromBase64"]) delete Uint8Array.prototype[name];
delete Map.prototype.getOrInsert;
delete Map.prototype.getOrInsertComputed;
delete Math.sumPrecise;
delete globalThis.Iterator;
const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
for (const name of ["map", "filter", "take", "drop", "flatMap", "reduce", "toArray", "forEach",
  "some", "every", "find"]) delete iterators[name];
`;
