import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { canalPage, canalParagraphs } from '../../../../support/made-articles.ts';
import { pngOf } from '../../../../support/made-pictures.ts';
import { packed, response, warcRecord } from '../../../../support/made-warc.ts';
import { articlesIn, failureOf, readParts } from '../../../../support/read-parts.ts';

const picture = pngOf(640, 400);
const address = 'https://courier.example/canal';
const page = canalPage({ between: '<img src="/lock.png" alt="The lock">' });
const list = `<html><head><title>Courier</title></head><body>${Array.from({ length: 60 }, (_, n) => `<p><a href="/${n}">Headline number ${n} of the day, which leads to an article</a></p>`).join('')}</body></html>`;

const records = [
  warcRecord('warcinfo', '', 'software: test', ['Content-Type: application/warc-fields']),
  warcRecord('request', address, 'GET /canal HTTP/1.1\r\n\r\n', ['Content-Type: application/http; msgtype=request']),
  response('https://courier.example/', 'text/html', list),
  response('https://courier.example/old', 'text/html', page, {
    status: '301 Moved',
    headers: [`Location: ${address}`],
  }),
  response(address, 'text/html; charset=utf-8', page),
  response('https://courier.example/lock.png', 'image/png', picture),
  response('https://courier.example/gone', 'text/html', page, { status: '404 Not Found' }),
  warcRecord('revisit', address, ''),
  response('https://courier.example/script.js', 'text/javascript', 'run()'),
  response('https://courier.example/frame', 'text/html', '<html><body><p>Buy a boat</p></body></html>'),
  response(address, 'text/html', page),
];

describe('warc', () => {
  it.each([
    ['plain', Buffer.concat(records)],
    ['packed', packed(records)],
  ])('reads the articles of a %s one, and passes over everything else', async (_kind, content) => {
    const [article, ...others] = await articlesIn('crawl.warc.gz', content);
    expect(others).toEqual([]);
    expect(article).toMatchObject({
      part: 1,
      entry: address,
      text: canalParagraphs.join('\n'),
      fields: { url: { value: address, origin: 'file' }, title: { value: 'Canal pilots end their strike' } },
      details: [{ name: 'saved', value: '2025-02-03T10:00:00Z' }],
      images: [{ data: picture.toString('base64') }],
    });
  });

  it.each([
    ['gzip', gzipSync(page)],
    ['br', brotliCompressSync(page)],
    ['gzip', Buffer.from(page)],
  ])('unpacks a page that was sent as %s', async (encoding, body) => {
    const sent = response(address, 'text/html', body, { headers: [`Content-Encoding: ${encoding}`] });
    expect((await articlesIn('a.warc', sent))[0]?.text).toBe(canalParagraphs.join('\n'));
  });

  it('joins a page that was sent in chunks, and takes one that only says so as it is', async () => {
    const half = Math.floor(page.length / 2);
    const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)};x=y\r\n${text}\r\n`;
    const chunks = `${chunk(page.slice(0, half))}${chunk(page.slice(half))}0\r\n\r\n`;
    for (const body of [chunks, page]) {
      const sent = response(address, 'text/html', body, { headers: ['Transfer-Encoding: chunked'] });
      expect((await articlesIn('a.warc', sent))[0]?.text).toBe(canalParagraphs.join('\n'));
    }
  });

  it('reads a page that was kept as a resource', async () => {
    const kept = warcRecord('resource', address, page, ['Content-Type: text/html']);
    expect((await articlesIn('a.warc', kept))[0]?.fields.url?.value).toBe(address);
  });

  it('numbers several articles, and says so when the rest is broken off', async () => {
    const second = response('https://courier.example/two', 'text/html', page.replace('three weeks', 'five weeks'));
    const whole = packed([...records, second, ...records]);
    const parts = await readParts('crawl.warc.gz', whole.subarray(0, whole.length - 300));
    expect(parts.map(({ kind, part }) => [kind, part])).toEqual([
      ['article', 1],
      ['article', 2],
      ['unread', 3],
    ]);
    expect(parts[2]).toMatchObject({ code: 'file-damaged' });
  });

  it('does not take half a page for an article', async () => {
    const whole = Buffer.concat(records);
    expect(await failureOf('crawl.warc', whole.subarray(0, whole.indexOf('watched by')))).toBe('file-damaged');
  });

  it('fails with its reason when no page is an article', async () => {
    const without = records.filter((record) => !record.includes(canalParagraphs[0] ?? ''));
    expect(await failureOf('a.warc', Buffer.concat(without))).toBe('no-article-text');
    expect(await failureOf('a.warc', 'WARC/1.0\r\n')).toBe('no-article-text');
  });

  it('does not unpack without end', async () => {
    const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024));
    const traps = response(address, 'text/html', bomb, { headers: ['Content-Encoding: gzip'] });
    expect(await failureOf('a.warc.gz', packed([traps]))).toBe('no-article-text');
  });
});
