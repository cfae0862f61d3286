import { expect, it } from 'vitest';
import { articlesIn } from '../../../../support/read-parts.ts';

it('reads Readwise Reader: tags in a Python list, what was read and what was put aside', async () => {
  const [strait, tolls] = await articlesIn(
    'reader.csv',
    [
      'Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen',
      `The strait,https://harbour.example/strait,01ab,"['straits', ""shipowners' law""]",2024-01-31 17:45:00+00:00,1.0,archive,True`,
      'Tolls,private://read/01cd,01cd,[],2024-01-31 17:45:00+00:00,0.2,shortlist,False',
    ].join('\n'),
  );
  expect(strait).toMatchObject({
    externalId: '01ab',
    tags: ['straits', "shipowners' law"],
    details: [{ name: 'saved', value: '2024-01-31T17:45:00+00:00' }],
    isRead: true,
  });
  expect(tolls).toMatchObject({ isStarred: true, isRead: false, fields: { url: null, title: { value: 'Tolls' } } });
});
