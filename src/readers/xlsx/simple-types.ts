/** Whether an attribute says that something holds. @see ECMA-376 Part 1, 22.9.2.7 (ST_OnOff) */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/**
 * The characters that a sheet's text writes as `_x000D_`. An underscore before such letters that
 * are meant as they stand is written as `_x005F_`.
 * @see ECMA-376 Part 1, 22.9.2.19 (ST_Xstring)
 */
export function decodeEscapes(text: string): string {
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
