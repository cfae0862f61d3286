import { describe, expect, it } from 'vitest';
import type { Sourced } from '../../../../preload/contract/articles.ts';
import { chooseHeadline, firstSentence, withoutOutlet } from '../../../../main/intake/headline.ts';

const meta = (value: string): Sourced => ({ value, origin: 'meta-tag', isGuess: false });

describe('withoutOutlet', () => {
  it.each([
    ['Treaty signed | The Harbour Courier'],
    ['Treaty signed - Harbour Courier'],
    ['Treaty signed — World — The Harbour Courier', 'Treaty signed — World'],
    ['The Harbour Courier: Treaty signed'],
    ['Treaty signed'],
  ])('takes the name off %s', (title, rest = 'Treaty signed') => {
    expect(withoutOutlet(title, ['The Harbour Courier', 'Harbour Courier'])).toBe(rest);
  });

  it('leaves what is no outlet', () => {
    expect(withoutOutlet('Velm - a town and its dam', ['The Harbour Courier'])).toBe('Velm - a town and its dam');
  });
});

describe('chooseHeadline', () => {
  it('takes the stated title that a heading confirms, whatever else is stated', () => {
    const titles = [meta('Why the lake matters to you'), meta('Treaty signed in Karsk')];
    expect(chooseHeadline(titles, ['Treaty signed in Karsk!'])).toEqual(titles[1]);
  });

  it('takes the only heading over a title written for search engines', () => {
    const chosen = chooseHeadline([meta('Lake Orsen treaty: all you need to know')], ['Four states share a lake']);
    expect(chosen).toEqual({ value: 'Four states share a lake', origin: 'visible-text', isGuess: false });
  });

  it('passes over a heading that only names a section', () => {
    expect(chooseHeadline([meta('Treaty signed in Karsk')], ['World'])).toEqual(meta('Treaty signed in Karsk'));
  });

  it('marks a heading that nothing confirms as a guess when there are several', () => {
    expect(chooseHeadline([], ['Four states share a lake', 'Ferries stop'])?.isGuess).toBe(true);
    expect(chooseHeadline([], [])).toBeNull();
  });
});

describe('chooseHeadline of news', () => {
  it('takes the headline that structured data gives a piece of news, whole where that was cut', () => {
    const news = meta('Treaty signed');
    expect(chooseHeadline([news], ['Four states sign treaty'], news)).toEqual(news);
    const long = `Four states ${'that share a lake '.repeat(6)}`.trim();
    expect(chooseHeadline([meta(long)], [`${long} sign`], meta(long))?.value).toBe(`${long} sign`);
  });

  it('leaves out a kicker that another source has not, or has another of', () => {
    const kicker = 'Lake Orsen: Four states sign treaty';
    expect(chooseHeadline([meta(kicker), meta('Four states sign treaty')], [kicker])?.value).toBe(
      'Four states sign treaty',
    );
    expect(chooseHeadline([meta(kicker), meta('Karsk - Four states sign treaty')], [kicker])?.value).toBe(
      'Four states sign treaty',
    );
    expect(chooseHeadline([meta(kicker)], [kicker])?.value).toBe(kicker);
  });
});

describe('firstSentence', () => {
  it('ends where the sentence ends, in any script', () => {
    expect(firstSentence('The envoys came back. Nobody knew why.')).toBe('The envoys came back.');
    expect(firstSentence('四国部长同意分享湖水的使用权。他们星期五签字。')).toBe('四国部长同意分享湖水的使用权。');
  });
});
