/** `注：……`, `（注：……）`, `备注：……`, `注1：……`: what stands under a table to explain it. */
export function isNoteText(text: string): boolean {
  return /^\s*[（(*＊※]?(?:备注|附注|注|说明)[\d０-９一二三四五六七八九十]{0,2}[:：]/.test(text);
}
