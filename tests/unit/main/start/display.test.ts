import { describe, expect, it } from 'vitest';
import { hasDisplay } from '../../../../main/start/display.ts';

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
