import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

describe('names', () => {
  it('are listed, switched and saved through the house, and are there again after a restart', async () => {
    const folder = temporaryFolder();
    const first = await testHouse(folder);
    await first.call('names.switch', { ids: ['kyiv'], isOn: false });
    const saved = await first.call('names.save', { own: 'Zambezi | Замбези\nlonely' });
    expect(saved.problems).toEqual([{ line: 2, reason: 'one-spelling', spelling: 'lonely' }]);
    await first.house.close();
    const { call } = await testHouse(folder);
    const { shipped, own } = await call('names.list', {});
    expect(shipped.filter(({ isOn }) => !isOn).map(({ id }) => id)).toEqual(['kyiv']);
    expect(own).toBe('Zambezi | Замбези\nlonely');
  });

  it('are nothing a window can save without end', async () => {
    const { house } = await testHouse(temporaryFolder());
    const bad = [
      ['names.save', { own: 'x'.repeat(400_001) }],
      ['names.save', { own: null }],
      ['names.switch', { ids: [5], isOn: true }],
      ['names.switch', { ids: ['kyiv'], isOn: 'no' }],
      ['names.list', { own: '' }],
    ] as const;
    for (const [name, input] of bad) {
      expect(await house.answer(name, input)).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
    }
  });
});
