import { AppError } from '../../archive/app-error.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { htmlBody } from '../html-body.ts';
import { isObject, jsonOf, objectsAt, textAt, textsAt, type JsonObject } from '../json-value.ts';
import { personName } from '../person-name.ts';
import { plainText } from '../rich-text.ts';
import { textBody } from '../wire/inline-text.ts';
import { unreadItem, wirePart, type WireItem } from '../wire/wire-item.ts';
import type { Format } from './format.ts';

const particular = /"(?:pubstatus|versioncreated|firstcreated|body_html|body_xhtml|body_text|description_text)"\s*:/gi;

/** ninjs, the JSON of news agencies (IPTC), one item, a list of them, or the answer of an agency's interface that holds some. */
export const ninjs: Format = {
  name: 'ninjs',
  recognises: ({ start }) =>
    /^[[{]/.test(start) && new Set(start.match(particular)?.map((name) => name.toLowerCase())).size >= 2,
  async *read({ file, bytes }) {
    const items = itemsIn(jsonOf(bytes), 0);
    if (items.length === 0) throw new AppError('no-article-text', `no items in ${file.fileName}`);
    let part = 0;
    for (const item of items) yield ninjsPart(item, (part += 1), file.fileName);
  },
};

/** The items in an answer: below members that hold others, a few levels down at most. */
function itemsIn(value: unknown, depth: number): JsonObject[] {
  if (Array.isArray(value)) return Array.from<unknown>(value).flatMap((one) => itemsIn(one, depth + 1));
  if (!isObject(value) || depth > 5) return [];
  const inner = ['data', 'items', 'item', '_items'].flatMap((name) =>
    Object.hasOwn(value, name) ? itemsIn(value[name], depth + 1) : [],
  );
  if (inner.length > 0) return inner;
  return ['headline', 'pubstatus', 'body_html', 'body_text', 'body_xhtml'].some((name) => Object.hasOwn(value, name))
    ? [value]
    : [];
}

function ninjsPart(item: JsonObject, part: number, fileName: string): ReadPart {
  const type = textAt(item, 'type', 'profile');
  if (/^(?:picture|photo|graphic|video|audio|composite|event|planning)$/.test(type) && !hasText(item)) {
    return unreadItem(`item ${part} of ${fileName} is a ${type} without a text`, part);
  }
  return wirePart(ninjsStory(item), { part, fileName });
}

function hasText(item: JsonObject): boolean {
  return textAt(item, 'body_html', 'body_xhtml', 'body_text') !== '';
}

function ninjsStory(item: JsonObject): WireItem {
  const names = (member: string): string[] => [
    ...textsAt(item, member),
    ...objectsAt(item, member).map((one) => textAt(one, 'name', 'code')),
  ];
  const html = textAt(item, 'body_html', 'body_xhtml');
  const authors = objectsAt(item, 'authors').map((one) => personName(textAt(one, 'name')));
  const byline = textAt(item, 'byline');
  const dateline = objectsAt(item, 'datelinelocation').map((place) =>
    ['city', 'countryname']
      .map((name) => textAt(place, name))
      .filter((one) => one !== '')
      .join(', '),
  );
  return {
    headlines: [textAt(item, 'headline'), textAt(item, 'title', 'name'), textAt(item, 'slugline')],
    bylines: byline === '' ? authors : [byline],
    dates: ['firstpublished', 'firstcreated', 'contentcreated', 'embargoed', 'versioncreated'].map((name) =>
      textAt(item, name),
    ),
    updated: [textAt(item, 'versioncreated')],
    language: textAt(item, 'language'),
    providers: [...names('provider'), textAt(item, 'source'), textAt(item, 'copyrightholder')],
    addresses: [textAt(item, 'uri'), textAt(item, 'url')],
    keywords: names('keywords'),
    body: html === '' ? textBody(textAt(item, 'body_text')) : htmlBody(html),
    externalId:
      textAt(item, 'guid', 'uri', 'id') || (objectsAt(item, 'altids').map((ids) => textAt(ids, 'itemid'))[0] ?? null),
    status: textAt(item, 'pubstatus'),
    details: {
      abstract: plainText(
        textAt(item, 'description_text', 'description_html', 'description_caption', 'headline_extended'),
      ),
      place: [textAt(item, 'located'), ...dateline, ...names('place')],
      section: names('service'),
      kind: [textAt(item, 'type'), ...names('genre')].filter((kind) => kind !== 'text'),
      subject: names('subject'),
      person: names('person'),
      company: [...names('organisation'), ...names('organization'), ...names('company')],
      copyright: [textAt(item, 'copyrightnotice'), textAt(item, 'copyrightholder')],
      'declared-words': textAt(item, 'wordcount'),
    },
  };
}
