import { describe, expect, it } from 'vitest';
import { canalPage, canalParagraphs } from '../../../../support/made-articles.ts';
import { pngOf } from '../../../../support/made-pictures.ts';
import { articlesIn, failureOf, readParts, valuesOf } from '../../../../support/read-parts.ts';

const picture = pngOf(640, 400);
const address = 'https://courier.example/canal';

function quoted(text: string): string {
  const escaped = Buffer.from(text)
    .toString('latin1')
    .replace(/[=\u0080-\u00ff]/g, (one) => `=${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return escaped.replace(/[^\n]{70}(?!=?[0-9A-F]{0,2}$)/g, (line) =>
    /=[0-9A-F]?$/.test(line) ? line : `${line}=\r\n`,
  );
}

function part(headers: readonly string[], body: string): string {
  return `------Bound\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`;
}

function saved(parts: readonly string[], more: readonly string[] = []): string {
  const headers = [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${address}`,
    'Subject: =?utf-8?Q?Canal_pilots_=E2=80=93_Harbour?=',
    'Date: Mon, 3 Feb 2025 10:00:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Bound"',
    ...more,
  ];
  return `${headers.join('\r\n')}\r\n\r\n\r\n${parts.join('')}------Bound--\r\n`;
}

const root = (html: string, encoding = 'quoted-printable', body = quoted(html)): string =>
  part(
    [
      'Content-Type: text/html',
      'Content-ID: <frame-1@mhtml.blink>',
      `Content-Transfer-Encoding: ${encoding}`,
      `Content-Location: ${address}`,
    ],
    body,
  );
const image = part(
  [
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://courier.example/lock.png',
    'Content-ID: <lock@mhtml.blink>',
  ],
  picture.toString('base64').replace(/.{76}/g, '$&\r\n'),
);
const frame = part(
  [
    'Content-Type: text/html',
    'Content-ID: <frame-2@mhtml.blink>',
    'Content-Transfer-Encoding: 8bit',
    'Content-Location: https://ads.example/frame',
  ],
  `<html><body>${'<p>Buy a boat today and have it delivered to your own landing stage within the week, free of any charge.</p>'.repeat(9)}<script>window.wasRun = 1</script></body></html>`,
);

const nested = (depth: number): string =>
  `${depth === 12 ? '------Bound' : `--b${depth + 1}`}\r\nContent-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n${depth === 0 ? '' : nested(depth - 1)}`;

describe('mhtml', () => {
  it('reads the page with its address, the day it was saved and its pictures, and nothing of its frames', async () => {
    const html = canalPage({
      between: '<figure><img src="/lock.png"><figcaption>The lock – Ambel</figcaption></figure>',
    });
    const [article, ...others] = await articlesIn('canal.mhtml', saved([frame, root(html), image]));
    expect(others).toEqual([]);
    expect(article === undefined ? null : valuesOf(article)).toMatchObject({
      title: 'Canal pilots end their strike',
      outlet: 'Harbour Courier',
      url: address,
    });
    expect(article?.text).toBe(canalParagraphs.join('\n'));
    expect(article?.details).toEqual([{ name: 'saved', value: '2025-02-03T10:00:00Z' }]);
    expect(article?.images).toMatchObject([{ type: 'image/png', data: picture.toString('base64') }]);
  });

  it('finds pictures by their content ID, takes the subject for a title, and needs no ending to its name', async () => {
    const html = canalPage({ between: '<img src="cid:lock@mhtml.blink">' }).replace(
      /<title>.*?<\/title>|<h1>.*?<\/h1>/g,
      '',
    );
    const [article] = await articlesIn('canal', saved([root(html), image]));
    expect(article?.images).toHaveLength(1);
    expect(article?.fields.title?.value).toBe('Canal pilots – Harbour');
  });

  it('reads each part in its own charset and encoding', async () => {
    const html = canalPage().replace('a crowd', 'a crowd at the café').replace('<meta charset="utf-8">', '');
    const legacy = Buffer.from(html, 'latin1').toString('base64');
    const body = root(html, 'base64', legacy).replace(
      'Content-Type: text/html',
      'Content-Type: text/html; charset="iso-8859-1"',
    );
    const [article] = await articlesIn('canal.mht', saved([body]));
    expect(article?.text).toContain('a crowd at the café');
  });

  it('reads what breaks off as far as it goes', async () => {
    const whole = saved([root(canalPage()), image]);
    const [article] = await articlesIn('canal.mhtml', whole.slice(0, whole.indexOf('image/png') + 40));
    expect(article?.text).toBe(canalParagraphs.join('\n'));
  });

  it.each([
    ['has no page', saved([image]), 'no-article-text'],
    [
      'has a page without an article',
      saved([root('<html><head><title>Nothing</title></head><body></body></html>')]),
      'no-article-text',
    ],
    [
      'does not say what parts its parts',
      saved([root(canalPage())]).replace(/;\r\n\tboundary="----Bound"/, ''),
      'file-damaged',
    ],
    ['nests without end', saved([nested(12)]), 'file-too-deep'],
  ])('fails with its reason what %s', async (_what, content, code) => {
    expect(await failureOf('canal.mhtml', content)).toBe(code);
  });

  it('runs nothing that stands in a header', async () => {
    const hostile = '<script>window.wasRun = 1</script>';
    const html = `<html><head></head><body>${canalParagraphs.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
    const content = saved([root(html)])
      .replace(/^Subject:.*$/m, `Subject: ${hostile}`)
      .replaceAll(address, 'javascript:alert(1)');
    const [article] = await readParts('canal.mhtml', content);
    expect(article).toMatchObject({ kind: 'article', fields: { title: { value: hostile }, url: null } });
  });
});
