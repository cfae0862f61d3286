import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../preload/contract/canonical-text.ts';
import { readPage } from '../../../../main/intake/read-page.ts';

const paragraph =
  'The envoys of the four lake states came back to Karsk with a shorter list of demands, diplomats said on Tuesday. ';

describe('readPage', () => {
  it('takes a copied piece of a page whole, and calls it by its first sentence as a guess', () => {
    const { fields, body } = readPage(
      "<meta charset='utf-8'><p>Two ferries stopped. They run again.</p><ul><li>one</li><li>two</li></ul>",
      null,
    );
    expect(fields.title).toEqual({ value: 'Two ferries stopped.', origin: 'visible-text', isGuess: true });
    expect(canonicalText(body).text).toBe('Two ferries stopped. They run again.\none\ntwo');
  });

  it('calls a copied piece by its heading, and does not repeat it', () => {
    const { fields, body } = readPage('<h1>Ferries stop for a day</h1><p>They run again.</p>', null);
    expect(fields.title?.value).toBe('Ferries stop for a day');
    expect(canonicalText(body).text).toBe('They run again.');
  });

  it('resolves links against the address it is told', () => {
    const { body } = readPage('<p>See <a href="/treaty">the treaty</a>.</p>', 'https://harbour-courier.example/a/b');
    expect(JSON.stringify(body)).toContain('"href":"https://harbour-courier.example/treaty"');
  });

  it('reads 20,000 nested elements, with text at the bottom or on every level', () => {
    const open = '<html><head><title>Deep</title></head><body>';
    const bottom = readPage(`${open}${'<div>'.repeat(20_000)}${paragraph}`, null);
    expect(canonicalText(bottom.body).text).toBe(paragraph.trim());
    const levels = readPage(
      `${open}${Array.from({ length: 20_000 }, (_, level) => `<div>level ${level} `).join('')}`,
      null,
    );
    expect(canonicalText(levels.body).text).toContain('level 19999');
  });

  it('finds the article where the markup hides its parts in unexpected places', () => {
    const beforeBody = `<html><head><title>Odd</title><div>${`<p>${paragraph.repeat(2)}</p>`.repeat(3)}</div></head></html>`;
    expect(canonicalText(readPage(beforeBody, null).body).text).toContain('envoys of the four lake states');
  });
});
