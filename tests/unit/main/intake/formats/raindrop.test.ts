import { expect, it } from 'vitest';
import { articlesIn } from '../../../../support/read-parts.ts';

it('reads Raindrop: the excerpt as abstract, the note as annotation, folders as dossiers, highlights in both spellings', async () => {
  const articles = await articlesIn(
    'raindrop.csv',
    [
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite',
      '42,The strait,"Ask Li.\nAgain.",What the mayor said,https://harbour.example/strait,Seas/Straits,"straits, law",2024-01-31T17:45:00.000Z,,"No ship passes.\nNone.",true',
      '43,Tolls,,,https://harbour.example/tolls,Unsorted,,1706723100,,"Highlight:Tolls rise.\nNote:Since when?\n\nHighlight:And fall.",false',
      '44,Law,,,https://harbour.example/law,Unsorted,,,,,',
    ].join('\n'),
  );
  expect(articles[0]).toMatchObject({
    externalId: '42',
    text: 'No ship passes.\nNone.',
    dossiers: ['Seas / Straits'],
    tags: ['straits', 'law'],
    isStarred: true,
    details: [
      { name: 'abstract', value: 'What the mayor said' },
      { name: 'saved', value: '2024-01-31T17:45:00Z' },
    ],
    annotations: [{ quote: '', note: 'Ask Li.\nAgain.' }, { quote: 'No ship passes.' }, { quote: 'None.' }],
  });
  expect(articles[1]).toMatchObject({
    dossiers: [],
    annotations: [
      { quote: 'Tolls rise.', note: 'Since when?' },
      { quote: 'And fall.', note: '' },
    ],
  });
  expect(articles[2]).toMatchObject({ text: '', warnings: [{ code: 'no-text' }], annotations: [], details: [] });
});
