import { describe, expect, it } from 'vitest';
import { hasDisplay, needsNoSandbox } from '../../../../main/start/display.ts';

describe('a display', () => {
  it.each([
    ['win32', {}, true],
    ['darwin', {}, true],
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['freebsd', {}, false],
  ] as const)('on %s with %j: %s', (platform, env, isThere) => {
    expect(hasDisplay(platform, env)).toBe(isThere);
  });
});

describe('the sandbox of the browser', () => {
  it('is left off for root on Linux alone', () => {
    expect(needsNoSandbox('linux', 0)).toBe(true);
    expect(needsNoSandbox('linux', 1000)).toBe(false);
    expect(needsNoSandbox('darwin', 0)).toBe(false);
    expect(needsNoSandbox('win32', undefined)).toBe(false);
  });
});
