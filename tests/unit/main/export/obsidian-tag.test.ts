import fc from 'fast-check';
import { expect, test } from 'vitest';
import { obsidianTag, obsidianTags } from '../../../../main/export/obsidian-tag.ts';
import { hostileText } from '../../../support/hostile-text.ts';

test.each([
  ['law of the sea', 'law-of-the-sea'],
  ['Straits & Canals', 'Straits-Canals'],
  ['treaty/1936', 'treaty/1936'],
  ['water_law', 'water_law'],
  ['_draft_', 'draft'],
  ['1984', '1984-'],
  ['外交', '外交'],
  ['قانون البحار', 'قانون-البحار'],
  ['#tag', 'tag'],
  ['“…”', ''],
])('%j is written as %j', (words, tag) => {
  expect(obsidianTag(words)).toBe(tag);
});

test('tags that come to the same are one, and those that come to nothing are none', () => {
  expect(obsidianTags(['law of the sea', 'law-of-the-sea', '!'])).toEqual(['law-of-the-sea']);
});

test('whatever a tag is, Obsidian takes it for one', () => {
  fc.assert(
    fc.property(hostileText, (words) => {
      // What Obsidian itself asks of a tag; one that comes to nothing is written nowhere.
      expect(`#${obsidianTag(words)}`).toMatch(
        /^#(?:(?!\d+$)[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+)?$/u,
      );
    }),
  );
});
