const heads = {
  first: {
    name: 'firstLook',
    what: 'in the look at a block by itself and where it stands',
  },
  second: {
    name: 'secondLook',
    what: 'in the look at a block among its neighbours, once each is known for how likely it is',
  },
} as const;

/** The source file that holds the weights of a look, as it stands in `main/intake`. */
export function weightsFile(look: keyof typeof heads, weights: ReadonlyMap<string, number>): string {
  const { name, what } = heads[look];
  const lines = [...weights.keys()].toSorted().map((sign) => `  ${key(sign)}: ${weights.get(sign) ?? 0},`);
  return `/**
 * How much each sign counts ${what}, in natural logarithms of odds.
 * Fitted by logistic regression to public collections of pages with known articles (each page counting the same, each block
 * by its share of the article). Measured, not reasoned: to change what a sign means is to fit anew (\`npm run bench -- fit\`).
 */
export const ${name}: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
`;
}

function key(sign: string): string {
  return /^[a-z]\w*$/i.test(sign) ? sign : `'${sign}'`;
}
