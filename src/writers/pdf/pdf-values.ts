/** An object of the file; it is written when it is ended. */
export type Reference = {
  readonly id: number;
  readonly data: Record<string, PdfValue>;
  readonly end: (...stream: readonly Uint8Array[]) => void;
};

/** A plain string is a name (`/Type`); text is made by `textString`. */
export type PdfValue =
  | string
  | TextString
  | number
  | boolean
  | Date
  | Uint8Array
  | Reference
  | readonly PdfValue[]
  | PdfDictionary;

export type PdfDictionary = { readonly [key: string]: PdfValue };

/** The kit tells text from names by the class of the string. */
export type TextString = ReturnType<typeof textString>;

export function textString(text: string) {
  return new String(text);
}
