/** Lies below, where jobs can throw it, too. */
export { Problem } from "../messages/problems/problem.ts";
