import { describe, expect, it } from 'vitest';
import { canalPage, canalParagraphs } from '../../../../support/made-articles.ts';
import { pngOf } from '../../../../support/made-pictures.ts';
import { articlesIn, failureOf, readParts, valuesOf } from '../../../../support/read-parts.ts';

const paragraphs = canalParagraphs.map((text) => `<p>${text}</p>`).join('\n');

function mail(headers: readonly string[], body: string): string {
  return [...headers, 'MIME-Version: 1.0', 'Message-ID: <1@courier.example>'].join('\r\n') + `\r\n${body}`;
}

const newsletter = [
  'From: "Harbour Courier" <news@courier.example>',
  'To: reader@home.example',
  'Subject: Fwd: =?utf-8?Q?Canal_pilots_end_their_strike?=',
  'Date: Mon, 3 Feb 2025 22:30:00 -0500 (EST)',
  'List-Unsubscribe: <mailto:leave@courier.example>',
];
const html = `<html><head><style>p{color:red}</style><title>x</title></head><body>
<div style="display:none">Preview: the pilots</div>
<table><tr><td><a href="https://courier.example/v">View this email in your browser</a></td></tr><tr><td>
<img src="cid:lock@courier.example" alt="The lock"><img src="https://courier.example/open.gif" width="1" height="1">${paragraphs}</td></tr>
<tr><td>You are receiving this email because you subscribed.</td></tr>
<tr><td><a href="https://courier.example/u">Unsubscribe</a> | Harbour Courier, 1 Quay Street</td></tr></table></body></html>`;

describe('eml', () => {
  it('reads a newsletter with its outlet and day, without what belongs to its sending', async () => {
    const [article] = await articlesIn(
      'letter.eml',
      mail(newsletter, `Content-Type: text/html; charset=utf-8\r\n\r\n${html}`),
    );
    expect(article === undefined ? null : valuesOf(article)).toMatchObject({
      title: 'Canal pilots end their strike',
      outlet: 'Harbour Courier',
      author: null,
      published: '2025-02-03T22:30:00-05:00',
    });
    expect(article?.text).toBe(canalParagraphs.join('\n'));
  });

  it('shows the pictures that came with it', async () => {
    const picture = pngOf(640, 400);
    const body = `Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${html}\r\n--b\r\nContent-Type: image/png\r\nContent-ID: <lock@courier.example>\r\nContent-Transfer-Encoding: base64\r\n\r\n${picture.toString('base64')}\r\n--b--\r\n`;
    const parts = await articlesIn('letter.eml', mail(newsletter, body));
    expect(parts).toMatchObject([{ images: [{ data: picture.toString('base64') }] }]);
  });

  it('takes a person for an author, and reads plain text', async () => {
    const headers = [
      'From: Ida Reyes <ida@home.example>',
      'Subject: The strike',
      'Date: Tue, 4 Feb 2025 08:00:00 +0000',
    ];
    const [article] = await articlesIn(
      'message',
      mail(headers, `Content-Type: text/plain\r\n\r\n${canalParagraphs.join('\r\n\r\n')}`),
    );
    expect(article === undefined ? null : valuesOf(article)).toMatchObject({
      author: 'Ida Reyes',
      outlet: null,
      published: '2025-02-04T08:00:00Z',
    });
    expect(article?.text).toBe(canalParagraphs.join('\n'));
  });

  it('reads the articles attached to a message that only says so', async () => {
    const attached = (type: string, name: string, content: string): string =>
      `--b\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${content}\r\n`;
    const inner = mail(
      newsletter,
      `Content-Type: text/html; charset=utf-8\r\n\r\n${html.replace('three weeks', 'five weeks')}`,
    );
    const body = `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee attached.\r\n${attached('text/html', 'canal.html', canalPage())}${attached('message/rfc822', 'letter.eml', inner)}${attached('text/calendar', 'invite.ics', 'BEGIN:VCALENDAR')}${attached('application/pdf', 'broken.html', 'no')}--b--\r\n`;
    const parts = await readParts('sent-on.eml', mail(newsletter, body));
    expect(parts.map(({ kind, part, entry }) => [kind, part, entry])).toEqual([
      ['article', 1, 'canal.html'],
      ['article', 2, 'letter.eml'],
      ['article', 3, 'broken.html'],
    ]);
  });

  it('runs nothing that stands in a mail', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const headers = [`From: "${hostile}" <a@b.example>`, `Subject: ${hostile}`, 'Date: never'];
    const [article] = await articlesIn(
      'a.eml',
      mail(headers, `Content-Type: text/html\r\n\r\n${paragraphs}<script>alert(1)</script>${hostile}`),
    );
    expect(article).toMatchObject({ images: [], fields: { title: { value: hostile }, published: null } });
    expect(JSON.stringify(article?.body)).not.toMatch(/script|onerror/);
  });

  it.each([
    ['without text', mail(newsletter, '\r\n\r\n')],
    ['of a picture', mail(newsletter, 'Content-Type: image/png\r\n\r\nx')],
  ])('fails with its reason a mail %s', async (_what, content) => {
    expect(await failureOf('a.eml', content)).toBe('no-article-text');
  });

  it('fails a mail that nests without end', async () => {
    const open = Array.from(
      { length: 200 },
      (_, n) => `--b${n - 1}\r\nContent-Type: multipart/mixed; boundary=b${n}\r\n\r\n`,
    );
    expect(
      await failureOf('a.eml', mail(newsletter, `Content-Type: multipart/mixed; boundary=b-1\r\n\r\n${open.join('')}`)),
    ).toBe('file-damaged');
  });

  it('leaves a text that begins with a few words and a colon alone', async () => {
    const [article] = await articlesIn(
      'note.txt',
      `From: the harbour\nSubject: to weather\n\n${canalParagraphs.join('\n\n')}`,
    );
    expect(article).toMatchObject({ entry: null, part: 0, fields: { title: { value: 'From: the harbour' } } });
  });
});
