import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

describe('the names of colours', () => {
  it('are given through the house, and are there again after a restart', async () => {
    const folder = temporaryFolder();
    const first = await testHouse(folder);
    expect(await first.call('colours.save', { names: { green: ' Evidence ', rose: '' } })).toEqual({
      green: 'Evidence',
    });
    await first.house.close();
    const { call } = await testHouse(folder);
    expect(await call('colours.list', {})).toEqual({ green: 'Evidence' });
  });
});

describe('what a window says of reading', () => {
  it('is checked', async () => {
    const { house } = await testHouse(temporaryFolder());
    const bad = [
      ['colours.save', { names: { puce: 'Claim' } }],
      ['colours.save', { names: { green: 'x'.repeat(61) } }],
      ['colours.save', { names: { green: 5 } }],
      ['places.get', { articleId: '../..' }],
      ['places.keep', { articleId: '0abcd123', at: -1 }],
      ['places.keep', { articleId: '0abcd123', at: 1.5 }],
    ] as const;
    for (const [name, input] of bad) {
      expect(await house.answer(name, input)).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
    }
  });
});
