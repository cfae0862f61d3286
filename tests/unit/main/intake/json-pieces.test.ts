import { describe, expect, it } from 'vitest';
import { jsonElements, jsonPaths } from '../../../../main/intake/json-pieces.ts';

const values = (text: string, ...keys: string[]): unknown[] =>
  [...jsonElements(text, keys)].map((piece) => (piece.isBroken ? 'broken' : piece.value));

describe('jsonPaths', () => {
  it('names where values stand, elements of an array under one path', () => {
    expect([...jsonPaths('{"bookmarks":[{"url":"a","tags":[]},{"note":{"by":1}}],"lists":[]}')]).toEqual([
      'bookmarks',
      'bookmarks[].url',
      'bookmarks[].tags',
      'bookmarks[].note',
      'bookmarks[].note.by',
      'lists',
    ]);
  });

  it('reads a beginning that breaks off in the middle of a text', () => {
    expect([...jsonPaths('[{"id":1,"title":"a \\" b: {","content":"<p>never clo')]).toEqual([
      '[].id',
      '[].title',
      '[].content',
    ]);
  });

  it('stops where the first value ends, and finds nothing in what is no JSON', () => {
    expect([...jsonPaths('{"a":1}\n{"b":2}')]).toEqual(['a']);
    expect([...jsonPaths('title: "a"')]).toEqual([]);
    expect([...jsonPaths('')]).toEqual([]);
  });

  it('reads nesting without end', () => {
    expect(jsonPaths('[{"a":'.repeat(20_000)).size).toBeLessThan(20);
  });
});

describe('jsonElements', () => {
  it('gives the elements of the document itself, or of an array in it', () => {
    expect(values('[1,"two",{"three":[3]},null]')).toEqual([1, 'two', { three: [3] }, null]);
    expect(values('{"a":{"b":[9]},"list":[{"x":"]}"},2] }', 'list')).toEqual([{ x: ']}' }, 2]);
    expect(values('{"a":{"b":[9]}}', 'a', 'b')).toEqual([9]);
  });

  it('gives nothing where there is no such array', () => {
    for (const text of ['', '{}', '{"list":5}', 'list', '{"list"']) expect(values(text, 'list'), text).toEqual([]);
  });

  it('says where the document breaks off, after what stands before', () => {
    expect(values('[{"a":1},{"a":')).toEqual([{ a: 1 }, 'broken']);
    expect(values('[1 2]')).toEqual([1, 'broken']);
    expect(values('[1,')).toEqual([1, 'broken']);
  });

  it('reads the neighbours of an element that is no JSON', () => {
    expect(values('[{"a":1},{a:2},{"a":3}]')).toEqual([{ a: 1 }, 'broken', { a: 3 }]);
  });

  it('reads nesting without end', () => {
    expect(values(`[${'['.repeat(200_000)}`)).toEqual(['broken']);
    expect(values(`[${'['.repeat(1000)}${']'.repeat(1000)},7]`).at(-1)).toBe(7);
  });
});
