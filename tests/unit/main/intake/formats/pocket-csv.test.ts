import { describe, expect, it } from 'vitest';
import { articlesIn, failureOf, readParts, valuesOf } from '../../../../support/read-parts.ts';

const header = 'title,url,time_added,tags,status';

describe('Pocket CSV', () => {
  it('reads links with their tags, time and state', async () => {
    const [strait, tolls] = await articlesIn(
      'part_000000.csv',
      `${header}\n"The strait, again",https://harbour.example/strait,1706723100,straits|law of the sea,archive\nhttps://harbour.example/tolls,https://harbour.example/tolls,1706723101,,unread\n`,
    );
    expect(strait).toMatchObject({
      part: 1,
      text: '',
      tags: ['straits', 'law of the sea'],
      details: [{ name: 'saved', value: '2024-01-31T17:45:00Z' }],
      warnings: [{ code: 'no-text', detail: null }],
      isRead: true,
    });
    expect(strait && valuesOf(strait)).toMatchObject({
      title: 'The strait, again',
      url: 'https://harbour.example/strait',
    });
    expect(tolls).toMatchObject({ part: 2, isRead: false });
    expect(tolls?.fields.title).toEqual({ value: 'harbour.example/tolls', origin: 'file', isGuess: true });
  });

  it('leaves out a row without title and address, and reads the others', async () => {
    const parts = await readParts('pocket.csv', `${header}\n,,1706723100,,unread\nTolls,,0,,unread\n`);
    expect(parts).toMatchObject([
      { kind: 'unread', part: 1, code: 'no-article-text' },
      { kind: 'article', part: 2, details: [], fields: { url: null } },
    ]);
  });

  it('takes no address that is none of the web', async () => {
    const [article] = await articlesIn('pocket.csv', `${header}\nTolls,javascript:alert(1),1,,unread\n`);
    expect(article?.fields.url).toBeNull();
  });

  it('says so where a table breaks off, or holds nothing', async () => {
    expect(await readParts('pocket.csv', `${header}\nOne,https://a.example,1,,unread\n"Two,https`)).toMatchObject([
      { kind: 'article' },
      { kind: 'unread', part: 2, code: 'file-damaged' },
    ]);
    expect(await failureOf('pocket.csv', `${header}\n`)).toBe('no-article-text');
  });

  it('is no table of another kind', async () => {
    expect(await failureOf('people.csv', 'title,name,url\nDr,Ines Ferrão,https://a.example\n')).toBe(
      'file-not-recognised',
    );
  });
});
