import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { canalPage, canalParagraphs } from '../../../../support/made-articles.ts';
import { pngOf } from '../../../../support/made-pictures.ts';
import { arcRecord, arcStart, packed } from '../../../../support/made-warc.ts';
import { articlesIn, failureOf, readParts } from '../../../../support/read-parts.ts';

const picture = pngOf(640, 400);
const address = 'https://courier.example/canal';
const page = canalPage({ between: '<img src="/lock.png" alt="The lock">' });
const recordsOf = (version: 1 | 2): Buffer[] => [
  arcStart(version),
  Buffer.from(`dns:courier.example 192.0.2.1 20070203100000 text/dns${version === 2 ? ' 200 - - 0 a' : ''} 4\nabcd\n`),
  arcRecord('https://courier.example/old', 'text/html', page, { status: '301 Moved', version }),
  arcRecord(address, 'text/html; charset=utf-8', page, { version }),
  arcRecord('https://courier.example/lock.png', 'image/png', picture, { version }),
  arcRecord('https://courier.example/gone', 'text/html', page, { status: '404 Not Found', version }),
  arcRecord('https://courier.example/frame', 'text/html', '<html><body><p>Buy a boat</p></body></html>', { version }),
  arcRecord(address, 'text/html', page, { version }),
];

describe('arc', () => {
  it.each([
    ['plain', Buffer.concat(recordsOf(1))],
    ['packed', packed(recordsOf(1))],
    ['plain, of version 2', Buffer.concat(recordsOf(2))],
    ['packed, of version 2', packed(recordsOf(2))],
  ])('reads the articles of a %s one, and passes over everything else', async (_kind, content) => {
    const [article, ...others] = await articlesIn('crawl.arc.gz', content);
    expect(others).toEqual([]);
    expect(article).toMatchObject({
      part: 1,
      entry: address,
      text: canalParagraphs.join('\n'),
      fields: { url: { value: address, origin: 'file' }, title: { value: 'Canal pilots end their strike' } },
      details: [{ name: 'saved', value: '2007-02-03T10:00:00Z' }],
      images: [{ data: picture.toString('base64') }],
    });
  });

  it('reads an address with spaces, a page that was sent packed, and line ends without returns', async () => {
    const spaced = 'https://courier.example/the canal';
    const sent = arcRecord(spaced, 'text/html', gzipSync(page), { headers: ['Content-Encoding: gzip'] });
    expect((await articlesIn('a.arc', Buffer.concat([arcStart(), sent])))[0]).toMatchObject({ entry: spaced });
    const message = `HTTP/1.0 200 OK\nContent-Type: text/html\n\n${page}`;
    const bare = `${address} 192.0.2.1 20070203100000 text/html ${Buffer.byteLength(message)}\n${message}\n`;
    expect(await articlesIn('a.arc', Buffer.concat([arcStart(), Buffer.from(bare)]))).toHaveLength(1);
  });

  it('gives what comes before the place where it breaks off', async () => {
    const whole = Buffer.concat([...recordsOf(1), arcRecord('https://courier.example/late', 'text/html', page)]);
    for (const broken of [
      whole.subarray(0, -400),
      gzipSync(whole).subarray(0, -60),
      Buffer.concat([whole, Buffer.from('junk\n')]),
    ]) {
      const parts = await readParts('crawl.arc', broken);
      expect(parts[0]).toMatchObject({ kind: 'article', entry: address });
      expect(parts.at(-1)).toMatchObject({ kind: 'unread', code: 'file-damaged' });
    }
  });

  it('that holds no article, or lies about itself, fails with a reason', async () => {
    expect(await failureOf('a.arc', arcStart())).toBe('no-article-text');
    const lie = (line: string): Buffer => Buffer.concat([arcStart(), Buffer.from(line)]);
    for (const line of [
      'x\n',
      `${address} 192.0.2.1 20070203100000 text/html 999999999999\nx`,
      `${' '.repeat(90_000)}\n${'9'.repeat(90_000)}`,
    ])
      expect(await failureOf('a.arc', lie(line))).toMatch(/^(?:file-damaged|no-article-text)$/);
  });
});
