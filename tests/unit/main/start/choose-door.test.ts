import { describe, expect, it } from 'vitest';
import { chooseDoor } from '../../../../main/start/choose-door.ts';

const electron = '/app/node_modules/electron/dist/electron';
const browser = '/usr/bin/chromium';

describe('the door', () => {
  it('is the desktop window where there is a runtime and a display', () => {
    expect(chooseDoor({ hasDisplay: true, electron, browser })).toEqual({ kind: 'desktop', electron });
  });

  it('is a browser where the runtime cannot be had, and one line says why', () => {
    const door = chooseDoor({ hasDisplay: true, electron: null, browser });
    expect(door).toMatchObject({ kind: 'browser', browser });
    expect(door).toHaveProperty('line', expect.stringMatching(/^The Electron runtime [^\n]*\/usr\/bin\/chromium\.$/u));
  });

  it('is an address where there is no browser either', () => {
    const door = chooseDoor({ hasDisplay: true, electron: null, browser: null });
    expect(door).toMatchObject({ kind: 'address', line: expect.stringContaining('runtime') });
  });

  it('is an address without a display, whatever else there is', () => {
    const door = chooseDoor({ hasDisplay: false, electron, browser });
    expect(door).toMatchObject({ kind: 'address', line: expect.stringContaining('no display') });
  });
});
