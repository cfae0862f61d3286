import { describe, expect, it } from 'vitest';
import { articlesIn, readParts, valuesOf } from '../../../../support/read-parts.ts';

const line = (text: string): string => `<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c2">${text}</SPAN></P></DIV>`;
const labelled = (label: string, text: string): string => line(`${label}: </SPAN><SPAN CLASS="c4">${text}`);
const opening = (index: number): string =>
  `<A NAME="DOC_ID_0_${index}"></A><!-- Hide XML section from browser\n<DOC NUMBER=${index}>\n<DOCFULL> -->`;

function document(
  index: number,
  total: number,
  body = '<P>Ships of every <SPAN CLASS="c4">flag</SPAN> pass.</P><P>Nobody pays.</P>',
): string {
  return [
    opening(index),
    line(`${index + 1} of ${total} DOCUMENTS`),
    line('Harbour Courier'),
    line('<SPAN CLASS="c4">March</SPAN> 12, 2024 Tuesday<BR>Late Edition'),
    line('The strait that nobody owns;<BR>A toll after all'),
    labelled('BYLINE', 'By INES FERRAO'),
    labelled('SECTION', 'Section A; Page 16; Column 2; World'),
    labelled('LENGTH', '584 words'),
    `<DIV>${body}</DIV>`,
    labelled('LOAD-DATE', 'March 13, 2024'),
    labelled('LANGUAGE', 'ENGLISH'),
    labelled('CORRECTION', 'The strait lies north.'),
    line('Copyright 2024 Karsk Press'),
  ].join('\n');
}

const page = (documents: readonly string[], count = documents.length): string =>
  `<HTML><HEAD><STYLE>.c0 { text-align: center; }</STYLE><META TOPIC="null" DOCUMENTS="${count}" /></HEAD><BODY>${documents.join('<DIV CLASS="c10"/>')}</BODY></HTML>`;

describe('LexisNexis HTML', () => {
  it('reads each document, the words that were searched for unmarked, a correction with the text', async () => {
    const [article] = await articlesIn('all.html', page([document(0, 2), document(1, 2)]));
    expect(article && valuesOf(article)).toMatchObject({
      title: 'The strait that nobody owns; A toll after all',
      outlet: 'Harbour Courier',
      author: 'INES FERRAO',
      published: '2024-03-12',
      language: 'en',
    });
    expect(article?.text).toBe('Ships of every flag pass.\nNobody pays.\nCORRECTION: The strait lies north.');
    expect(article?.details).toEqual(
      expect.arrayContaining([
        { name: 'edition', value: 'Late Edition' },
        { name: 'page', value: '16' },
        { name: 'section', value: 'Section A; Column 2; World' },
      ]),
    );
  });

  it('tells of a document that the database could not give, and of those the page says it has', async () => {
    const failed =
      opening(1) + line('We are sorry but there is an error in this document and it is not possible to display it.');
    const parts = await readParts('all.html', page([document(0, 9), failed], 9));
    expect(parts.map((part) => (part.kind === 'article' ? 'article' : part.code))).toEqual([
      'article',
      'no-article-text',
      'articles-missing',
    ]);
  });

  it('keeps a table of the article as a table', async () => {
    const [article] = await articlesIn(
      'all.html',
      page([document(0, 1, '<TABLE><TR><TD>Port</TD><TD>Ships</TD></TR><TR><TD>Karsk</TD><TD>12</TD></TR></TABLE>')]),
    );
    expect(article?.text).toContain('Port\tShips\nKarsk\t12');
  });

  it('shows nothing of scripts', async () => {
    const [article] = await articlesIn(
      'all.html',
      page([document(0, 1, '<P onclick="x()">Ships pass.<script>alert(1)</script><img src=x onerror=alert(1)></P>')]),
    );
    expect(article?.text).toMatch(/^Ships pass\.\nCORRECTION/);
    expect(JSON.stringify(article?.body)).not.toMatch(/alert|onclick|img/);
  });
});
