import { create } from "content-disposition";

/**
 * `Content-Disposition` with the report's own name, and one in ASCII for programs that know no
 * other, such as `annual-report-2019.pdf`.
 *
 * @see RFC 6266 and RFC 8187
 */
export function disposition(fileName: string): string {
  const year = /\d{4}(?=年)/.exec(fileName)?.[0];
  const ending = /(?:\.fragment)?\.\w+$/.exec(fileName)?.[0] ?? "";
  const fallback = [year ? `annual-report-${year}` : "annual-report", ending].join("");
  return create(fileName.toWellFormed(), { fallback });
}
