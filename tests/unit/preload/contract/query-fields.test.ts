import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainQuery } from '../../../../main/archive/query/explain-query.ts';
import { parseQuery, piecesOf } from '../../../../main/archive/query/parse-query.ts';
import { queryField, queryFieldNames } from '../../../../preload/contract/query-fields.ts';

test.each(queryFieldNames)('the example and the values of %s: are understood, under all its names', (name) => {
  const { example, values = {}, also = [] } = queryField(name);
  const queries = [
    example,
    ...Object.keys(values).map((value) => `${name}:${value}`),
    ...also.map((other) => example.replace(`${name}:`, `${other}:`)),
  ];
  for (const query of queries) {
    const parsed = parseQuery(query);
    expect(parsed.problems).toEqual([]);
    expect(piecesOf(query)[0]?.field).toBe(name);
    expect(explainQuery(parsed)).not.toContain('undefined');
  }
});

test('the guide names every field', () => {
  const guide = readFileSync(new URL('../../../../docs/search.md', import.meta.url), 'utf8');
  expect(queryFieldNames.filter((name) => !guide.includes(`${name}:`))).toEqual([]);
});
