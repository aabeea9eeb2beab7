/** Sloppy and varied writing, and the one form that the checks read. */
type Form = { readonly form: RegExp; readonly to: string; readonly has: string };

/** `has`: what stands in all that a form finds. To look for it takes a fraction of the time. */
const forms: readonly Form[] = [
  { form: /\s/g, to: "", has: "" },
  { form: /(\d)[,，](?=\d{3}(?!\d))/g, to: "$1", has: "" },
  // A title quotes years and numbers of its own.
  { form: /《[^《》]*》/g, to: "", has: "《" },
  { form: /1月1日起?[至到—-](?:本年)?12月31日止?/g, to: "全年", has: "12月31日" },
  { form: /截[至止]到?(?:本年)?(?:12月31日|年底|年末)/g, to: "", has: "截" },
  { form: /(?:上一年|上年|去年)度?/g, to: "上年", has: "年" },
  { form: /(?:下一年|下年|次年|明年|来年)度?/g, to: "下年", has: "年" },
  { form: /(?:本年|今年)度?/g, to: "本年", has: "年" },
  { form: /(?:公民|自然人)、法人(?:和|或|或者|及|以及)其他组织/g, to: "申请人", has: "、法人" },
];

/** What any of the forms has, or a year. */
const sloppy = /[\s\d０-９．％《截年]|公民|自然人/;

/**
 * A text in plain words: half-width digits, no blanks, no titles, and the years around the
 * reporting year as 上年, 本年 and 下年.
 */
export function plainWords(text: string, year: number): string {
  if (!sloppy.test(text)) return text;
  const named = text
    .replaceAll(/[０-９．％]/g, (character) => character.normalize("NFKC"))
    .replaceAll(/(\d{4})年度?/g, (written, digits: string) =>
      nameYear(Number(digits) - year, written),
    );
  return forms.reduce(
    (plain, { form, to, has }) => (plain.includes(has) ? plain.replaceAll(form, to) : plain),
    named,
  );
}

const names: ReadonlyMap<number, string> = new Map([
  [-1, "上年"],
  [0, "本年"],
  [1, "下年"],
]);

function nameYear(distance: number, written: string): string {
  return names.get(distance) ?? written;
}
