import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { IndexedArchive } from './indexed-archive.ts';

let archive: IndexedArchive;
let index: SearchIndex;

beforeEach(() => {
  archive = new IndexedArchive();
  index = new SearchIndex(archive.db);
  for (let number = 0; number < 40; number += 1)
    archive.file({ title: `The day ${number}`, text: 'The ministry said the day was long.' });
});

afterEach(() => archive.close());

/** As filing makes ids. */
function file(title: string, text: string): { number: number; id: string } {
  const number = archive.file({ title, text });
  const id = `artc${String(number).padStart(4, '0')}`;
  archive.db.prepare(`UPDATE articles SET id = ? WHERE number = ?`).run(id, number);
  return { number, id };
}

function search(query: string) {
  while (index.catchUp(50));
  return index.search({ query, shelf: { kind: 'all' }, sort: 'relevance', offset: 0, limit: 20 });
}

function numbers(query: string): readonly number[] {
  return search(query).matches.map(({ number }) => number);
}

const grain = 'The grain corridor to Odesa was closed; grain ships waited. The ministry said so.';

describe('articles like another', () => {
  test('are those that share its telling words, the most like first, and not it itself', () => {
    const asked = file('Grain corridor closed', grain);
    const ships = file('Ships wait', 'Ships waited for the ministry.');
    const alike = file('Corridor reopens', 'Grain ships sailed from Odesa through the corridor.');
    const { matches, explanation, problems } = search(`like:${asked.id}`);
    expect(matches.map(({ number }) => number)).toEqual([alike.number, ships.number]);
    expect(problems).toEqual([]);
    expect(explanation).toMatch(/^articles like “Grain corridor closed”, by the words \*grain\*, \*corridor\*/i);
    expect(explanation).not.toMatch(/\*(?:the|ministry|so)\*/i);
    expect(matches[0]?.snippet?.marks.length).toBeGreaterThan(2);
    expect(numbers(`like:${asked.id} sailed`)).toEqual([alike.number]);
    expect(numbers(`like:${asked.id} -sailed`)).toEqual([ships.number]);
    expect(numbers(`-like:${asked.id} corridor`)).toEqual([]);
    expect(index.hits({ id: archive.idOf(alike.number), query: `like:${asked.id}` }).marks.length).toBe(4);
  });

  test('are without its versions and what is nearly the same, but with what was said to be another', () => {
    const [asked, version, nearly, other] = ['one', 'two', 'three', 'four'].map((name) => file(`Grain ${name}`, grain));
    const pair = archive.db.prepare(
      `INSERT INTO article_pairs (id, first, second, kind, contained, decision, found_at) VALUES (?, ?, ?, 'near-same', 1, ?, 0)`,
    );
    pair.run('p1', asked?.number, version?.number, 'version');
    pair.run('p2', version?.number, nearly?.number, null);
    pair.run('p3', asked?.number, other?.number, 'separate');
    expect(numbers(`like:${asked?.id}`)).toEqual([other?.number]);
  });

  test('are found by pairs of characters where there are no spaces', () => {
    const asked = file('外交部', '外交部发言人表示');
    const alike = file('会议', '发言人说');
    expect(numbers(`like:${asked.id}`)).toEqual([alike.number]);
  });

  test('are none, which is said, where the article is not there or has no words of its own', () => {
    const odd = file('Zyzzyva', 'Hapax 2024 12 to.');
    expect(search(`like:${odd.id}`)).toMatchObject({
      total: 0,
      problems: [{ message: 'This article has no words that tell what it is about.', start: 0, end: 13 }],
    });
    expect(search('day like:zzzz9999')).toMatchObject({
      total: 0,
      problems: [{ message: expect.stringMatching(/needs the id of an article/), start: 4, end: 17 }],
    });
    expect(search('day like:what-is-no-id').total).toBe(0);
    expect(search('day like:"').problems.map(({ start, end }) => [start, end])).toContainEqual([4, 10]);
  });

  test('are those like any of several, of which there are not too many', () => {
    const [one, two] = [file('Grain corridor', 'grain corridor'), file('Lake treaty', 'lake treaty')];
    const [grainy, lakish] = [file('A', 'A corridor of grain'), file('B', 'A treaty on a lake')];
    expect(numbers(`like:(${one.id} or ${two.id})`).toSorted((a, b) => a - b)).toEqual([grainy.number, lakish.number]);
    const many = Array.from({ length: 9 }, (_, place) => `like:artc9${String(place).padStart(3, '0')}`).join(' or ');
    expect(search(`${many} or like:${one.id}`).problems.at(-1)?.message).toBe(
      'Others are likened to no more than 8 articles.',
    );
  });

  test('are found anew when there are more of them', () => {
    const asked = file('Grain corridor closed', grain);
    file('Corridor', 'A corridor.');
    expect(numbers(`like:${asked.id}`)).toHaveLength(1);
    file('Odesa', 'Odesa and its corridor.');
    expect(numbers(`like:${asked.id}`)).toHaveLength(2);
  });
});
