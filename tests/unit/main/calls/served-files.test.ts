import { expect, it } from 'vitest';
import { servedFile, servedHeaders } from '../../../../main/calls/served-files.ts';

const sha256 = '0123456789abcdef'.repeat(4);
const house = {
  image: (name: string) => Promise.resolve({ path: `picture ${name}`, type: 'image/png' }),
  pdf: (name: string) => Promise.resolve({ path: `pdf ${name}`, type: 'application/pdf' }),
};

it('a picture and a PDF are named by their SHA-256 and by nothing else', async () => {
  expect(await servedFile(house, `/images/${sha256}`)).toEqual({ path: `picture ${sha256}`, type: 'image/png' });
  expect(await servedFile(house, `/pdfs/${sha256}`)).toEqual({ path: `pdf ${sha256}`, type: 'application/pdf' });
  const others = ['images', 'pdfs'].flatMap((folder) => [
    `/${folder}/${sha256}/`,
    `/${folder}/${sha256.toUpperCase()}`,
    `/${folder}/../${sha256}`,
    `/${folder}/`,
    `/${folder}/${sha256}.png`,
    `//${folder}/${sha256}`,
  ]);
  for (const other of [...others, `/originals/${sha256}`]) expect(await servedFile(house, other), other).toBeNull();
});

it('both are served as what they are, under the strict policy, to be kept; a PDF is not to be opened by itself', () => {
  const strict = {
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': expect.stringContaining('immutable'),
    'Content-Security-Policy': expect.stringContaining("default-src 'none'"),
  };
  const picture = servedHeaders({ path: '', type: 'image/png' });
  expect(picture).toMatchObject({ ...strict, 'Content-Type': 'image/png' });
  expect(picture['Content-Disposition']).toBeUndefined();
  const pdf = { ...strict, 'Content-Type': 'application/pdf', 'Content-Disposition': 'attachment' };
  expect(servedHeaders({ path: '', type: 'application/pdf' })).toMatchObject(pdf);
});
