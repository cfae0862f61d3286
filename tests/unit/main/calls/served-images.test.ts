import { expect, it } from 'vitest';
import { imageHeaders, imageNamed } from '../../../../main/calls/served-images.ts';

const sha256 = '0123456789abcdef'.repeat(4);

it('a picture is named by its SHA-256 and by nothing else', () => {
  expect(imageNamed(`/images/${sha256}`)).toBe(sha256);
  for (const other of [
    `/images/${sha256}/`,
    `/images/${sha256.toUpperCase()}`,
    `/images/../${sha256}`,
    '/images/',
    `/images/${sha256}.png`,
    `//images/${sha256}`,
  ])
    expect(imageNamed(other), other).toBeNull();
});

it('a picture is served as what it is, under the strict policy, to be kept', () => {
  expect(imageHeaders({ path: '', type: 'image/png' })).toMatchObject({
    'Content-Type': 'image/png',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': expect.stringContaining('immutable'),
    'Content-Security-Policy': expect.stringContaining("default-src 'none'"),
  });
});
