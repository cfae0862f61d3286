/** ISBN and ISSN out of fields in which either may stand, alone or with words about it: "1-4214-0283-1 (hbk)". */
export function serialNumbers(written: readonly string[]): {
  readonly isbn: readonly string[];
  readonly issn: readonly string[];
} {
  const found = written.flatMap((text) => text.slice(0, 500).match(/(?<![\dX-])[\dX][\dX-]{6,16}(?![\dX-])/gi) ?? []);
  const digits = (number: string): number => number.replaceAll('-', '').length;
  return {
    isbn: found.filter((number) => digits(number) === 10 || digits(number) === 13),
    issn: found.filter((number) => digits(number) === 8),
  };
}
