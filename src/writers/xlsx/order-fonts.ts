/** The order that the schema wants; the library has another one. @see ECMA-376 Part 1, 18.8.22 */
const order = ["b", "sz", "color", "name", "family"];

/** Puts the parts of every font of `xl/styles.xml` into the order of the schema. */
export function orderFonts(styles: string): string {
  return styles.replaceAll(/(<font>)(.*?)(?=<\/font>)/g, (_, open: string, inner: string) => {
    const parts = inner.match(/<[^>]+>/g) ?? [];
    return open + parts.sort((one, other) => rank(one) - rank(other)).join("");
  });
}

function rank(part: string): number {
  return order.indexOf(/\w+/.exec(part)?.[0] ?? "");
}
