import { describe, expect, it } from 'vitest';
import { citerFor, shippedStyle } from '../../../../main/processes/citation-styles.ts';
import { citationCases, inAsterisks } from '../../../support/citation-cases.ts';

const cases = citationCases();

describe.each(cases)('$name', ({ items, at, expected }) => {
  it.each(expected)('is cited by $style as its rules say', async ({ style, forms, notes }) => {
    const citer = await citerFor(await shippedStyle(style), items);
    const id = items[0]?.id ?? '';
    const written = {
      note: () => citer.alone(id),
      short: () => citer.short(id),
      text: () => citer.cite(id, at),
      entry: () => citer.entry(id),
    };
    for (const [form, text] of forms) expect(inAsterisks(written[form]()), form).toBe(text);
    const inOrder = await citerFor(await shippedStyle(style), items);
    expect(notes.map(() => inAsterisks(inOrder.cite(id, at)))).toEqual(notes);
  });
});

it('holds sixty cases, each with an expectation', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(
    cases.filter(({ expected }) => expected.every(({ forms, notes }) => forms.length + notes.length === 0)),
  ).toEqual([]);
});
