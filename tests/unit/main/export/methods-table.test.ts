import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { RecordedSearch } from '../../../../main/archive/search-record.ts';
import { unguarded } from '../../../../main/export/csv-rows.ts';
import { methodsTable } from '../../../../main/export/methods-table.ts';
import { exampleArticle } from '../../../support/exported-articles.ts';
import { citeUsed, exampleSearch, exampleUse } from '../../../support/recorded-searches.ts';

function rowsOf(...searches: readonly RecordedSearch[]): readonly Readonly<Record<string, string>>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(methodsTable(searches, citeUsed).slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

test('each article that was judged or opened has a row, with its search, and a search without any has one', () => {
  const rows = rowsOf(
    exampleSearch({
      query: '-football',
      articles: [
        exampleUse({ judgement: 'rejected', reason: '=not "ours"\nat all' }),
        exampleUse({ judgement: null, judgedAt: null }),
      ],
    }),
    exampleSearch({ articles: [] }),
  );
  expect(
    rows.map(({ search, judgement, opened, kept, rejected }) => [search, judgement, opened, kept, rejected]),
  ).toEqual([
    ['1', 'rejected', '2', '0', '1'],
    ['1', '', '2', '0', '1'],
    ['2', '', '0', '0', '0'],
  ]);
  expect(rows[0]).toMatchObject({
    query: "'-football",
    in_words: 'articles with ferry, without football',
    last_searched: '2026-11-29T09:00:00+01:00',
    found: '12',
    articles_in_archive: '400',
    judged_at: '2026-11-29T09:02:00+01:00',
    headline: exampleArticle().title,
  });
  expect(unguarded(rows[0]?.['reason'] ?? '')).toBe('=not "ours"\nat all');
});
