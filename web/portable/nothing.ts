/** Stands for modules that the PDF kit loads and that our use of it never calls. */
export const create = nothing;
export const cbc = nothing;
export const ecb = nothing;
export const deflateSync = nothing;
export const readFileSync = nothing;
export default nothing;

function nothing(): never {
  throw new Error("this part of the PDF kit is not in the page");
}
