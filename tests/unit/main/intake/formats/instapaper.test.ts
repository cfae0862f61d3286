import { expect, it } from 'vitest';
import { articlesIn } from '../../../../support/read-parts.ts';

it('reads Instapaper: folders, tags, and a selection as a highlight that is the text', async () => {
  const [strait, tolls, liked] = await articlesIn(
    'instapaper-export.csv',
    [
      'URL,Title,Selection,Folder,Timestamp,Tags',
      'https://harbour.example/strait,The strait,"No ship passes.\n\nNone.",Archive,1706723100,"[""straits"",""law""]"',
      'https://harbour.example/tolls,Tolls,,Shipping,1706723101,[]',
      'https://harbour.example/law,Law,,Starred,1706723102,',
    ].join('\n'),
  );
  expect(strait).toMatchObject({
    text: 'No ship passes.\nNone.',
    tags: ['straits', 'law'],
    dossiers: [],
    isRead: true,
    warnings: [],
    annotations: [{ quote: 'No ship passes.\nNone.', note: '', createdAt: 1_706_723_100_000 }],
  });
  expect(tolls).toMatchObject({ dossiers: ['Shipping'], isRead: false, warnings: [{ code: 'no-text' }], tags: [] });
  expect(liked).toMatchObject({ isStarred: true, dossiers: [] });
});
