import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../main/intake/read-page.ts';

const sentence =
  'The four states signed the treaty on Friday, and the fishermen of the lake went back to their boats. ';
const warningsOf = (body: string, head = ''): readonly string[] =>
  readPage(`<html><head><title>Found in Karsk</title>${head}</head><body>${body}</body></html>`, null).warnings.map(
    ({ code }) => code,
  );
const prose = (count: number): string => `<p>${sentence.repeat(3)}</p>`.repeat(count);

describe('pageWarnings', () => {
  it('says nothing of a whole article', () => {
    expect(warningsOf(`<article><h1>Found in Karsk</h1>${prose(12)}</article>`)).toEqual([]);
  });

  it('tells a stub that the page itself calls paid, but not a long text', () => {
    const head = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>';
    expect(warningsOf(`<article>${prose(2)}</article>`, head)).toEqual(['paywall']);
    expect(warningsOf(`<article>${prose(12)}</article>`, head)).toEqual([]);
  });

  it.each([
    'Subscribe to continue reading',
    'Jetzt weiterlesen mit Plus',
    'Cet article est réservé aux abonnés',
    'Contenido exclusivo para suscriptores',
    'Per continuare a leggere, abbonati',
    'Para continuar lendo, assine',
    'Доступно по подписке',
    'この記事は有料会員限定です',
    '登录后继续阅读全文',
    'هذا المحتوى للمشتركين فقط',
  ])('tells a stub by its words: %s', (words) => {
    expect(warningsOf(`<article>${prose(2)}</article><div class="wall"><p>${words}</p></div>`)).toContain('paywall');
  });

  it.each([
    'and then the ministers […]',
    'and then the ministers…',
    'and then the ministers. Read more',
    'und dann. Weiterlesen »',
  ])('tells a text that is cut off: %s', (end) => {
    expect(warningsOf(`<article>${prose(3)}<p>${sentence} ${end}</p></article>`)).toEqual(['cut-off']);
  });

  it('tells a notice that stands instead of the page', () => {
    const notice =
      'We and our partners use cookies and process personal data. Please give your consent or manage your privacy settings before you go on to the page.';
    expect(warningsOf(`<div><p>${notice}</p><p>${notice}</p></div>`)).toEqual(['consent-wall']);
    expect(
      warningsOf('<div><p>Please enable JavaScript to view this page, and verify you are human.</p></div>'),
    ).toEqual(['consent-wall']);
  });

  it('tells a list of articles', () => {
    const teaser = (place: number): string =>
      `<h2><a href="/karsk-${place}">Ministers of four states meet in Karsk, part ${place}</a></h2><p>${sentence}</p>`;
    const list = Array.from({ length: 10 }, (_, place) => teaser(place)).join('');
    expect(warningsOf(`<main>${list}</main>`)).toEqual(['list-page']);
  });
});
