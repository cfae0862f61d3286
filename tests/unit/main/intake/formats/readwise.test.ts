import { describe, expect, it } from 'vitest';
import { articlesIn, failureOf, readParts } from '../../../../support/read-parts.ts';

const header =
  'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags';

describe('Readwise CSV', () => {
  it('makes one article of the highlights of one document, in the order of their places', async () => {
    const articles = await articlesIn(
      'readwise-data.csv',
      [
        header,
        '"Second.","The Sea and the Law",Ines Ferrão,B00TEST001,,pink,"tolls,law",location,20,2024-01-31 17:45:00+00:00,"books, sea"',
        '"Elsewhere.",Tolls,,,,,,order,1,,',
        '"First.\nStill first.","The Sea and the Law",Ines Ferrão,B00TEST001,By whose law?,,,location,9,2024-01-30 08:00:00+00:00,"books"',
        ',"The Sea and the Law",Ines Ferrão,B00TEST001,On all of it.,,,location,30,,',
      ].join('\n'),
    );
    expect(articles).toHaveLength(2);
    expect(articles[0]).toMatchObject({
      fields: { title: { value: 'The Sea and the Law' }, author: { value: 'Ines Ferrão' }, url: null },
      externalId: 'B00TEST001',
      text: 'First.\nStill first.\nSecond.',
      tags: ['books', 'sea'],
      warnings: [],
      annotations: [
        {
          quote: 'First.\nStill first.',
          note: 'By whose law?',
          colour: 'yellow',
          createdAt: Date.UTC(2024, 0, 30, 8),
          suffix: '\nSecond.',
        },
        { quote: 'Second.', colour: 'rose', tags: ['tolls', 'law'], prefix: 'First.\nStill first.\n' },
        { quote: '', note: 'On all of it.' },
      ],
    });
    expect(articles[1]).toMatchObject({ text: 'Elsewhere.', fields: { author: null } });
  });

  it('keeps the order of the file where places are counted in several ways', async () => {
    const [article] = await articlesIn('readwise.csv', `${header}\nOne.,T,A,,,,,page,9,,\nTwo.,T,A,,,,,location,1,,\n`);
    expect(article?.text).toBe('One.\nTwo.');
  });

  it('reads the rest where a row has no end', async () => {
    const parts = await readParts('readwise.csv', `${header}\nOne.,T,A,,,,,page,9,,\n"Two.,T`);
    expect(parts.map(({ kind }) => kind)).toEqual(['unread', 'article']);
  });

  it('is no list of books', async () => {
    expect(await failureOf('books.csv', 'Book Title,Book Author,Note\nT,A,\n')).toBe('file-not-recognised');
  });
});
