import type { FieldName } from '../../preload/contract/articles.ts';
import { isWebAddress } from './address.ts';
import { AppError } from './app-error.ts';
import { publishedPattern } from './published.ts';

/**
 * The value a researcher gave for a field, tidied; an empty one is `null`.
 * @throws {AppError} `bad-input` for a headline left empty, a date, language or address that is none
 */
export function checkCorrection(field: FieldName, value: string | null): string | null {
  const tidy = value === null ? '' : value.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (tidy === '') {
    if (field === 'title') throw new AppError('bad-input', 'an article needs a headline');
    return null;
  }
  if (field === 'published' && !publishedPattern.test(tidy)) throw new AppError('bad-input', `${tidy} is no date`);
  if (field === 'url' && !isWebAddress(tidy)) throw new AppError('bad-input', `${tidy} is no web address`);
  return field === 'language' ? languageTag(tidy) : tidy;
}

function languageTag(text: string): string {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? text;
  } catch (error) {
    throw new AppError('bad-input', `${text} is no language tag`, { cause: error });
  }
}
