import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleId } from '../../preload/contract/articles.ts';
import type { PassageAnnotation } from '../../preload/contract/annotations.ts';
import { startingTemplate } from '../../preload/contract/note-templates.ts';
import { canalPage } from './made-articles.ts';
import { folderOfPages, madePage } from './made-pages.ts';
import { dataAddress, pngOf } from './made-pictures.ts';
import { strait, straitCorrected, straitReprinted } from './near-stories.ts';
import { ownStyle } from './own-styles.ts';
import { columnOf, pdfOf } from './pdf-file.ts';
import { readArticle } from './read-articles.ts';
import type { TestHouse } from './test-house.ts';

/** Fills an empty archive with something of everything that people make in one; gives the article that most of it is about. */
export async function fillWithEverything(
  {
    house,
    call,
    bringIn,
  }: Pick<TestHouse, 'house' | 'call'> & { readonly bringIn: (...paths: readonly string[]) => Promise<unknown> },
  clippings: string,
): Promise<{ readonly article: ArticleId; readonly trashed: ArticleId }> {
  const file = (name: string, bytes: string | Uint8Array): string => {
    writeFileSync(join(clippings, name), bytes);
    return join(clippings, name);
  };
  const line = (url: string, texts: readonly string[]): string =>
    JSON.stringify({ title: 'The strait', url, text: texts.join('\n\n') });
  await bringIn(folderOfPages(clippings, 4));
  await bringIn(
    file('again.html', `${madePage(1)}<!-- saved twice -->`),
    file(
      'canal ↗ 100% "quoted".html',
      canalPage({ between: `<img alt="The lock" src="${dataAddress(pngOf(640, 400))}">` }),
    ),
    file('survey.pdf', pdfOf([columnOf(['The survey of the strait was printed on three sheets.'], 60, 700)])),
    file(
      'list.md',
      '---\ntitle: A list\ntags: [treaties]\n---\n\nThe first of the articles was never ratified by both.\n',
    ),
    file('reference.ris', 'TY  - NEWS\nTI  - The tolls\nT2  - Post\nSP  - A4\nVL  - 12\nSN  - 1234-5679\nER  - \n'),
    file('nothing.html', '<!doctype html><script>1</script>'),
    file('strait.jsonl', line('https://courier.example/strait', strait)),
  );
  await bringIn(file('reprinted.jsonl', line('https://post.example/pilots', straitReprinted)));
  await bringIn(file('corrected.jsonl', line('https://courier.example/strait', straitCorrected)));
  const find = async (query: string): Promise<ArticleId> => {
    const shelf = { kind: 'all' } as const;
    const { hits } = await call('search.run', { query, shelf, sort: 'newest', offset: 0, limit: 9 });
    const [first] = hits;
    if (first === undefined) throw new Error(`nothing is found by ${query}`);
    return first.id;
  };
  const [one, two, three, four] = await Promise.all([1, 2, 3, 4].map((number) => find(`"delegation ${number}"`)));
  const [canal, survey] = [await find('title:canal'), await find('survey')];
  if (one === undefined || two === undefined || three === undefined || four === undefined) throw new Error('not filed');

  const mark = (exact: string, more: Partial<Pick<PassageAnnotation, 'note' | 'tags' | 'colour'>> = {}) =>
    call('annotations.quote', { articleId: one, exact, colour: 'blue', note: '', tags: [], ...more });
  const first = await mark('put paragraph 2 of its draft', {
    note: '*cf.* [the next](aide:article/' + two + ')',
    tags: ['drafts'],
  });
  await mark('put paragraph 4', {
    note: `See [above](aide:annotation/${first.id}) <script>alert(1)</script>`,
    colour: 'rose',
  });
  const lost = await mark('put paragraph 6', { note: 'Gone.' });
  await call('annotations.anchor', { id: lost.id, selectors: lost.selectors, isDetached: true });
  const deleted = await mark('put paragraph 8');
  await call('annotations.delete', { id: deleted.id });
  await call('annotations.createNote', {
    articleId: two,
    colour: 'green',
    note: 'Worth reading whole.',
    tags: ['drafts'],
  });
  const rectangle = { left: 0.1, top: 0.2, width: 0.3, height: 0.4 };
  const { body } = await call('articles.get', { id: canal });
  const [, image = ''] = /"image":"([\da-f]{64})"/u.exec(JSON.stringify(body)) ?? [];
  await call('annotations.createArea', {
    articleId: canal,
    area: { ground: { kind: 'picture', image }, rectangle },
    colour: 'violet',
    note: 'The lower gate.',
    tags: [],
  });
  const { pdf } = await call('articles.get', { id: survey });
  await call('annotations.createArea', {
    articleId: survey,
    area: { ground: { kind: 'page', original: pdf ?? '', page: 1 }, rectangle },
    colour: 'orange',
    note: '',
    tags: ['maps'],
  });

  await call('articles.correct', { id: two, field: 'author', value: 'A. Delegate' });
  await call('articles.correct', { id: two, field: 'translation', value: 'Le comité se réunit' });
  await call('articles.mark', { ids: [two], isUnread: false, isStarred: true });
  await call('articles.tag', { ids: [one, two], add: ['Détente 100%'], remove: [] });
  await call('places.keep', { articleId: one, at: 40 });
  const read = readArticle('Committee', ['The original says something else than it did.']);
  await house.archive.ask('article.replaceText', { id: two, json: JSON.stringify(read) });
  await call('articles.trash', { ids: [three] });
  await call('articles.destroy', { ids: [four] });

  const dossier = await call('dossiers.create', { name: 'Committees' });
  await call('dossiers.add', { id: dossier.id, articles: [one, three] });
  await call('drafts.add', {
    dossier: dossier.id,
    after: null,
    pieces: [
      { kind: 'heading', level: 2, text: 'Of paragraphs' },
      { kind: 'text', text: 'What was put *to the committee*.' },
      { kind: 'quote', annotation: first.id },
    ],
  });
  const asked = { query: 'committee', shelf: { kind: 'all' }, sort: 'newest' } as const;
  await call('savedSearches.create', { ...asked, name: 'Committees' });
  await call('searchLog.note', { ...asked, begunAs: null });
  await call('searchLog.open', { ...asked, article: one });
  await call('searchLog.judge', { ...asked, articles: [{ article: two, judgement: 'rejected', reason: 'Too late.' }] });
  await call('names.save', { own: 'Delegation, Délégation' });
  const { shipped } = await call('names.list', {});
  await call('names.switch', { ids: shipped.slice(0, 1).map(({ id }) => id), isOn: false });
  await call('colours.save', { names: { green: 'Evidence' } });
  const style = await call('citations.addStyle', {
    source: house.admit(file('mine.csl', ownStyle({ title: 'Mine' }))),
  });
  await call('citations.choose', { style: style.id });
  const { id: template } = await call('templates.save', { ...startingTemplate, id: null, name: 'Cards' });
  if (template === null) throw new Error('the template was not kept');
  await call('trash.choose', { isEmptied: false });
  await house.archive.ask('watch.add', { folder: clippings });
  await house.archive.ask('index.settle', null);
  return { article: one, trashed: three };
}
