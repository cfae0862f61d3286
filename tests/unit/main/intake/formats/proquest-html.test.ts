import { describe, expect, it } from 'vitest';
import { articlesIn, readParts, valuesOf } from '../../../../support/read-parts.ts';

const field = (label: string, value: string): string => `<p><strong>${label}: </strong>${value}</p>`;

const record = (number: string, headline: string): string =>
  [
    `<p>${number}</p><h3>${headline}</h3>`,
    field('Author', 'Ferrão, Ines'),
    '<p><strong>Abstract: </strong>Who may pass.</p>',
    '<p><strong>Full text: </strong></p><p>Ships of every <span class="hit">flag</span> pass.</p><p>Nobody pays.</p>',
    field('Subject', 'Straits; Shipping'),
    field('Title', headline),
    field('Publication title', 'Harbour Courier'),
    field('Publication date', 'Mar 12, 2024'),
    field('ProQuest document ID', '2900000000'),
  ].join('');

const page = (records: readonly string[]): string =>
  `<!DOCTYPE html><html><head><title>ProQuest</title></head><body><h1>Report Information from ProQuest</h1><p>13 March 2024 09:12</p><h2>Table of contents</h2><ol><li>The strait</li></ol>${records.join('<hr>')}<p>© 2024 ProQuest LLC. All rights reserved. - Terms and Conditions</p></body></html>`;

describe('ProQuest HTML', () => {
  it('reads each record below its number, and nothing of cover and imprint', async () => {
    const articles = await articlesIn(
      'p.html',
      page([record('Document 1 of 2', 'The strait'), record('Document 2 of 2', 'A toll')]),
    );
    expect(articles.map((article) => valuesOf(article))).toMatchObject([
      { title: 'The strait', outlet: 'Harbour Courier', author: 'Ferrão, Ines', published: '2024-03-12' },
      { title: 'A toll' },
    ]);
    for (const article of articles) expect(article.text).toBe('Ships of every flag pass.\nNobody pays.');
    expect(articles[0]?.details).toContainEqual({ name: 'abstract', value: 'Who may pass.' });
  });

  it('tells of records that are missing', async () => {
    const parts = await readParts('p.html', page([record('Document 1 of 3', 'The strait')]));
    expect(parts[1]).toMatchObject({ code: 'articles-missing' });
  });

  it('leaves a page alone that tells of the database', async () => {
    const [article] = await articlesIn(
      'blog.html',
      `<html><head><title>ProQuest</title></head><body><h1>How I use ProQuest</h1>${'<p>One saves the articles one has found and reads them later, on paper or not.</p>'.repeat(5)}</body></html>`,
    );
    expect(article?.details).toEqual([]);
  });
});
