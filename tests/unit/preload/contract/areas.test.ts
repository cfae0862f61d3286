import { expect, it } from 'vitest';
import { areaName, mediaFragment } from '../../../../preload/contract/areas.ts';

it('an area is called after its picture or page', () => {
  expect(areaName({ kind: 'picture' }, 'The lock')).toBe('Part of a picture: The lock');
  expect(areaName({ kind: 'picture' }, '')).toBe('Part of a picture');
  expect(areaName({ kind: 'page', page: 3 }, '')).toBe('Part of page 3');
});

it('a rectangle is written as a media fragment in per cent', () => {
  expect(mediaFragment({ left: 0.125, top: 0.2, width: 0.3, height: 0.0725 })).toBe('xywh=percent:12.5,20,30,7.25');
});
