import { expect, it } from 'vitest';
import { openHouse } from '../../../main/calls/open-house.ts';
import { app } from '../../support/electron-double.ts';
import { selfTested } from '../../support/self-tested.ts';

it('says what failed, in JSON and in words, goes on with what can be tried all the same, and ends with 1', async () => {
  const { checks, words, windows } = await selfTested('110011001', {
    // A program whose sample library was not packed.
    openHouse: (parts) => openHouse({ ...parts, sampleFolder: '/nowhere/sample-library' }),
  });
  expect([...checks.values()].filter(({ isWell }) => !isWell).map(({ check }) => check)).toEqual(['fuses', 'import']);
  expect(checks.get('fuses')?.words).toContain('runAsNode is on');
  expect(checks.get('window')?.isWell).toBe(true);
  // Nothing to search in: the rest of the loop is not tried.
  expect(checks.has('search')).toBe(false);
  expect(checks.get('close')?.isWell).toBe(true);
  expect(words.find((line) => line.includes('fuses'))).toMatch(/^FAILED {2}fuses: .*runAsNode is on/u);
  expect(words.at(-1)).toBe('The self-test failed.');
  expect(app.exitCode).toBe(1);
  expect(windows.every((window) => window.isDestroyed())).toBe(true);
});
