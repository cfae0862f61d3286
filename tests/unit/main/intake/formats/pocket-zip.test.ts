import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articlesIn, readParts } from '../../../../support/read-parts.ts';

const rows = 'title,url,time_added,tags,status\nThe strait,https://harbour.example/strait,1706723100,straits,unread\n';
const marks = JSON.stringify([
  { url: 'https://harbour.example/strait', title: 'The strait', highlights: [{ quote: 'No ship passes.' }] },
]);

describe('Pocket export', () => {
  it('joins the tables and the highlights', async () => {
    const zip = zipSync({
      'pocket/part_000000.csv': strToU8(rows),
      'pocket/part_000001.csv': strToU8(rows.replaceAll('strait', 'tolls')),
      'pocket/annotations/part_000000.json': strToU8(marks),
    });
    expect(await articlesIn('pocket.zip', zip)).toMatchObject([
      {
        part: 1,
        text: 'No ship passes.',
        annotations: [{ quote: 'No ship passes.' }],
        entry: 'pocket/part_000000.csv',
      },
      { part: 2, text: '', annotations: [], entry: 'pocket/part_000001.csv' },
    ]);
  });

  it('reads the other tables where one cannot be read', async () => {
    const zip = zipSync({
      'part_000000.csv': strToU8('nothing of the kind'),
      'part_000001.csv': strToU8(rows),
      'annotations/part_000000.json': strToU8('[{"url":'),
    });
    expect(await readParts('pocket.zip', zip)).toMatchObject([
      { kind: 'unread', part: 1, entry: 'part_000000.csv' },
      { kind: 'article', part: 2 },
    ]);
  });

  it('is no ZIP that holds other things', async () => {
    const parts = await readParts('a.zip', zipSync({ 'part_1.csv': strToU8(rows), 'run.exe': strToU8('MZ') }));
    expect(parts).toContainEqual(expect.objectContaining({ entry: 'run.exe', code: 'file-not-recognised' }));
  });
});
