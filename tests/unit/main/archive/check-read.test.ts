import { describe, expect, it } from 'vitest';
import { noFields } from '../../../support/read-articles.ts';
import { AppError } from '../../../../main/archive/app-error.ts';
import { checkReadPart, isArticleBody } from '../../../../main/archive/check-read.ts';

const title = { value: 'Straits', origin: 'file', isGuess: false };
const paragraph = { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: 'Open.' }] };
const article = {
  kind: 'article',
  part: 0,
  fields: { ...noFields, title },
  body: { type: 'root', children: [paragraph] },
  text: 'Open.',
  words: 1,
  tags: [],
  externalId: null,
  entry: null,
  details: [],
  warnings: [],
  annotations: [],
  images: [],
  dossiers: [],
  isStarred: false,
  isRead: false,
};
const withElement = (element: object): object => ({ type: 'root', children: [{ ...paragraph, ...element }] });

describe('checkReadPart', () => {
  it('lets an article through unchanged', () => {
    expect(checkReadPart(JSON.stringify(article))).toEqual(article);
  });

  it.each([
    ['without a headline', { fields: { ...article.fields, title: null } }],
    ['with a date that is none', { fields: { ...article.fields, published: { ...title, value: 'soon' } } }],
    ['with an origin of its own', { fields: { ...article.fields, title: { ...title, origin: 'oracle' } } }],
    ['without text and without a warning of that', { text: '' }],
    ['with a picture that is a drawing', { images: [{ sha256: '0'.repeat(64), type: 'image/svg+xml', data: '' }] }],
    ['with a body that is HTML', { body: '<p>Open.</p>' }],
  ])('refuses an article %s', (_what, change) => {
    expect(() => checkReadPart(JSON.stringify({ ...article, ...change }))).toThrow(AppError);
  });
});

describe('isArticleBody', () => {
  it.each([
    ['a script', { tagName: 'script' }],
    ['an event handler', { properties: { onclick: 'alert(1)' } }],
    ['a class', { properties: { className: ['modal'] } }],
    ['a link that runs', { tagName: 'a', properties: { href: 'javascript:alert(1)' } }],
    ['an empty text', { children: [{ type: 'text', value: '' }] }],
    ['raw markup', { children: [{ type: 'raw', value: '<b>' }] }],
  ])('refuses %s', (_what, element) => {
    expect(isArticleBody(withElement(element))).toBe(false);
  });

  it('walks a body 100,000 levels deep without running out of stack', () => {
    let node: object = { type: 'text', value: 'deep' };
    for (let depth = 0; depth < 100_000; depth++) {
      node = { type: 'element', tagName: 'blockquote', properties: {}, children: [node] };
    }
    expect(isArticleBody({ type: 'root', children: [node] })).toBe(true);
  });
});
