import { isObject, jsonOf, objectsAt, textAt, textsAt, type JsonObject } from '../json-value.ts';
import { readAttached } from '../references/attached-files.ts';
import { personName } from '../person-name.ts';
import { referenceDate } from '../references/reference-date.ts';
import { referencePart, type Reference } from '../references/reference.ts';
import { spokenKind } from '../references/zotero-kinds.ts';
import type { Format } from './format.ts';

/** Items as Zotero keeps them, in JSON: from its web interface, its translators and Better BibTeX. */
export const zoteroJson: Format = {
  name: 'Zotero JSON',
  holdsFiles: true,
  recognises: ({ start }) => /^[[{]/.test(start) && /"itemType"\s*:\s*"[a-zA-Z-]{3,30}"/.test(start),
  async *read(input) {
    const library = libraryOf(jsonOf(input.bytes));
    let part = 0;
    for (const item of library.items) {
      part += 1;
      const reference = zoteroReference(item, library);
      const attached = await readAttached(input, reference.attached ?? []);
      yield referencePart(reference, { part, fileName: input.file.fileName }, attached);
    }
  },
};

interface Library {
  readonly items: readonly JsonObject[];
  /** Notes and attachments by the key of the item they hang from. */
  readonly children: ReadonlyMap<string, readonly JsonObject[]>;
  /** Names of collections by the keys of their items. */
  readonly collections: ReadonlyMap<string, readonly string[]>;
}

function libraryOf(value: unknown): Library {
  const list = Array.isArray(value) ? { items: Array.from<unknown>(value) } : isObject(value) ? value : {};
  const found = objectsAt(list, 'items').map((item) => (isObject(item['data']) ? item['data'] : item));
  const whole = found.length === 0 && isObject(value) && textAt(value, 'itemType') !== '' ? [value] : found;
  const children = new Map<string, JsonObject[]>();
  const items: JsonObject[] = [];
  const keys = new Set(whole.map((item) => textAt(item, 'key', 'itemKey', 'itemID')));
  for (const item of whole) {
    const parent = textAt(item, 'parentItem');
    if (!isChild(item) || !keys.has(parent)) items.push(item);
    else children.set(parent, [...(children.get(parent) ?? []), item]);
  }
  return { items, children, collections: collectionsOf(list) };
}

function isChild(item: JsonObject): boolean {
  return /^(?:note|attachment|annotation)$/.test(textAt(item, 'itemType'));
}

function collectionsOf(list: JsonObject): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const collections = list['collections'];
  for (const collection of isObject(collections) ? Object.values(collections).filter(isObject) : []) {
    for (const item of textsAt(collection, 'items')) {
      names.set(item, [...(names.get(item) ?? []), textAt(collection, 'name')]);
    }
  }
  return names;
}

const containers = [
  'publicationTitle',
  'websiteTitle',
  'blogTitle',
  'forumTitle',
  'bookTitle',
  'proceedingsTitle',
  'encyclopediaTitle',
  'dictionaryTitle',
  'programTitle',
  'journalAbbreviation',
];
const publishers = [
  'publisher',
  'institution',
  'university',
  'network',
  'studio',
  'company',
  'label',
  'legislativeBody',
];

function zoteroReference(item: JsonObject, { children, collections }: Library): Reference {
  const keys = ['key', 'itemKey', 'itemID'].map((name) => textAt(item, name)).filter((key) => key !== '');
  const below = [...keys.flatMap((key) => children.get(key) ?? []), ...objectsAt(item, 'attachments')];
  const notes = [...objectsAt(item, 'notes'), ...below].map((one) => textAt(one, 'note', 'annotationComment'));
  const outlets = [...containers, ...publishers].map((name) => textAt(item, name));
  const outlet = outlets.find((name) => name !== '');
  const publisher = textAt(item, ...publishers);
  const ownNote = textAt(item, 'note');
  const isNote = textAt(item, 'itemType') === 'note';
  return {
    title: textAt(item, 'title', 'caseName', 'nameOfAct', 'subject', 'shortTitle') || null,
    outlets,
    authors: namesOf(
      item,
      /^(?:author|artist|cartographer|composer|director|inventor|performer|podcaster|presenter|programmer|interviewee|sponsor|)$/,
    ),
    editors: namesOf(item, /./),
    published: referenceDate(['date', 'dateEnacted', 'dateDecided', 'issueDate'].map((name) => textAt(item, name))),
    language: textAt(item, 'language'),
    addresses: textsAt(item, 'url'),
    kind: spokenKind(textAt(item, 'itemType')),
    abstracts: textsAt(item, 'abstractNote'),
    ...(isNote ? { text: ownNote } : {}),
    tags: [...textsAt(item, 'tags'), ...objectsAt(item, 'tags').map((tag) => textAt(tag, 'tag', 'name'))],
    notes: [...notes, ...(isNote ? [] : [ownNote])],
    externalId: keys[0] ?? null,
    dossiers: keys.flatMap((key) => collections.get(key) ?? []),
    attached: [item, ...below].map((one) => textAt(one, 'path')),
    details: {
      volume: textAt(item, 'volume'),
      issue: textAt(item, 'issue'),
      page: textAt(item, 'pages'),
      edition: textAt(item, 'edition'),
      section: textAt(item, 'section'),
      place: textAt(item, 'place'),
      publisher: publisher === outlet ? null : publisher,
      doi: textAt(item, 'DOI'),
      isbn: textAt(item, 'ISBN'),
      issn: textAt(item, 'ISSN'),
      copyright: textAt(item, 'rights'),
      database: textAt(item, 'libraryCatalog', 'archive'),
      'accession-number': textAt(item, 'archiveLocation', 'callNumber'),
      saved: referenceDate([textAt(item, 'accessDate')]),
    },
  };
}

function namesOf(item: JsonObject, role: RegExp): string[] {
  const creators = objectsAt(item, 'creators').filter((one) => role.test(textAt(one, 'creatorType')));
  return creators
    .map((one) => `${textAt(one, 'firstName')} ${textAt(one, 'lastName')}`.trim() || personName(textAt(one, 'name')))
    .filter((name) => name !== '');
}
