import { expect, it } from 'vitest';
import { newsWords } from '../../../renderer/use-opening-news.ts';

it('says nothing where nothing happened', () => {
  expect(newsWords({ stopped: null, setAside: null, place: 'here' })).toBe('');
});

it('says what a stopped import left, what was set aside, and where the archive should not lie', () => {
  expect(newsWords({ stopped: { imports: 1, filed: 12 }, setAside: null, place: 'here' })).toBe(
    'An import was broken off when Aide-mémoire was stopped: 12 articles had been filed, each whole. Import again for the rest; nothing is filed twice.',
  );
  const all = newsWords({
    stopped: { imports: 2, filed: 1 },
    setAside: 'archive.damaged-1.sqlite-wal',
    place: 'synced',
  });
  expect(all).toMatch(/^2 imports were broken off .*1 article had been filed/);
  expect(all).toContain('as archive.damaged-1.sqlite-wal. Look over your last changes. The archive lies in a folder');
});
