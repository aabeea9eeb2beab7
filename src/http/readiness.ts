/**
 * Looks whether everything can be written and read that the program needs: what stands in the way,
 * such as `EROFS`, by the name of the place; nothing when all is well.
 */
export type Readiness = () => Promise<Readonly<Partial<Record<PlaceName, string>>>>;

/** Where batches are kept, where results go, where reports come from, and the server that ends. */
export type PlaceName = "store" | "output" | "input" | "server";
