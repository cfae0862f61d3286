/** Each opening quotation mark of the query language with the marks that can close it. */
export const closingMarks: ReadonlyMap<string, string> = new Map(
  Object.entries({ '"': '"', '“': '”“"', '„': '“”"', '«': '»"', '”': '”"', '»': '«»"' }),
);

const hebrew = /^\p{Script=Hebrew}$/u;

/** Whether a quotation mark of the query language stands at a place of what was typed; Hebrew writes acronyms with one before the last letter: צה"ל. */
export function isQuotationMark(typed: string, at: number): boolean {
  const mark = typed.charAt(at);
  if (!closingMarks.has(mark)) return false;
  return mark !== '"' || !(hebrew.test(typed.charAt(at - 1)) && hebrew.test(typed.charAt(at + 1)));
}
