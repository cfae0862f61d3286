import { expect, it } from 'vitest';
import { needsNoSandbox } from '../../../../main/processes/browser-sandbox.ts';

it('the sandbox of the browser is left off for root on Linux alone', () => {
  expect(needsNoSandbox('linux', 0)).toBe(true);
  expect(needsNoSandbox('linux', 1000)).toBe(false);
  expect(needsNoSandbox('darwin', 0)).toBe(false);
  expect(needsNoSandbox('win32', undefined)).toBe(false);
});
