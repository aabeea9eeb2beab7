/** No report tells of an earlier year, nor bears an earlier date: 0000 is no year, 0025 and 1025 are slips. */
export const firstYear = 1900;

/** Whether it is a date of the calendar in its ISO form. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || Number(text.slice(0, 4)) < firstYear) return false;
  return new Date(time).toISOString().startsWith(text);
}
