import { describe, expect, it } from 'vitest';
import { languageNamed } from '../../../../../main/intake/news/language-names.ts';

describe('a language as a database names it', () => {
  it.each([
    ['ENGLISH', 'en'],
    ['Français', 'fr'],
    ['GERMAN; DEUTSCH', 'de'],
    ['Russisch', 'ru'],
    ['русский', 'ru'],
    ['中文', 'zh'],
    ['العربية', 'ar'],
    ['Chinese - Traditional', 'zh'],
    ['Portuguese (Brazil)', 'pt'],
    ['pt', 'pt'],
  ])('%s is %s', (name, tag) => {
    expect(languageNamed(name)).toBe(tag);
  });

  it('guesses nothing', () => {
    expect(languageNamed('Harbour Courier')).toBeNull();
    expect(languageNamed('')).toBeNull();
  });
});
