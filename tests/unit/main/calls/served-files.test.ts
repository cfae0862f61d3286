import { expect, it } from 'vitest';
import { servedFile } from '../../../../main/calls/served-files.ts';

const sha256 = '0123456789abcdef'.repeat(4);
const house = {
  image: (name: string) => Promise.resolve({ path: `picture ${name}`, type: 'image/png' }),
  pdf: (name: string) => Promise.resolve({ path: `pdf ${name}`, type: 'application/pdf' }),
  page: (name: string) => Promise.resolve({ path: `page ${name}`, type: 'text/html' }),
};

async function served(pathname: string) {
  const file = await servedFile(house, pathname);
  if (file === null) throw new Error(`${pathname} is not served`);
  return file;
}

it('a picture, a PDF and a page are named by their SHA-256 and by nothing else', async () => {
  expect((await served(`/images/${sha256}`)).path).toBe(`picture ${sha256}`);
  expect((await served(`/pdfs/${sha256}`)).path).toBe(`pdf ${sha256}`);
  expect((await served(`/saved/${sha256}`)).path).toBe(`page ${sha256}`);
  const others = ['images', 'pdfs', 'saved'].flatMap((folder) => [
    `/${folder}/${sha256}/`,
    `/${folder}/${sha256.toUpperCase()}`,
    `/${folder}/../${sha256}`,
    `/${folder}/`,
    `/${folder}/${sha256}.png`,
    `//${folder}/${sha256}`,
  ]);
  for (const other of [...others, `/originals/${sha256}`]) expect(await servedFile(house, other), other).toBeNull();
});

it('each is served as what it is, under the strict policy, to be kept; a PDF is not to be opened by itself', async () => {
  const strict = {
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': expect.stringContaining('immutable'),
    'Content-Security-Policy': expect.stringContaining("default-src 'none'"),
  };
  const { headers: picture } = await served(`/images/${sha256}`);
  expect(picture).toMatchObject({ ...strict, 'Content-Type': 'image/png' });
  expect(picture['Content-Disposition']).toBeUndefined();
  const pdf = { ...strict, 'Content-Type': 'application/pdf', 'Content-Disposition': 'attachment' };
  expect((await served(`/pdfs/${sha256}`)).headers).toMatchObject(pdf);
});

it('a page is served into a sandbox that runs, asks for and sends nothing', async () => {
  const { headers } = await served(`/saved/${sha256}`);
  expect(headers).toMatchObject({ 'Content-Type': 'text/html', 'X-Content-Type-Options': 'nosniff' });
  const policy = headers['Content-Security-Policy']?.split('; ') ?? [];
  expect(policy).toEqual(
    expect.arrayContaining(["default-src 'none'", "form-action 'none'", "base-uri 'none'", 'sandbox']),
  );
  expect(policy.join(' ')).not.toMatch(/script-src|connect-src|frame-src|https?:|\*|allow-/u);
});
