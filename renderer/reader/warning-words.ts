import type { WarningCode } from '../../preload/contract/articles.ts';

/** Why a person should look at an article, in a sentence. */
export const warningWords: Readonly<Record<WarningCode, string>> = {
  paywall: 'This may be only the beginning: the page asks for a subscription.',
  'cut-off': 'The text seems to break off.',
  'consent-wall': 'This looks like a consent notice in place of the article.',
  'list-page': 'This looks like a list of articles, not an article.',
  'no-text-layer': 'This PDF is a scan: it has no text layer, so its words cannot be read or searched.',
  'no-text': 'This is only a reference: no text came with it.',
  'fields-missing': 'Something its source usually states was not found.',
  'left-out': 'Something in the original was left out.',
};
