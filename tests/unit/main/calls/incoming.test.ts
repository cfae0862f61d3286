import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Incoming } from '../../../../main/calls/incoming.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const dayMs = 24 * 60 * 60 * 1000;

describe('Incoming', () => {
  it('stages bytes under a name of its own, wherever the name they came under points', () => {
    const folder = temporaryFolder();
    const incoming = new Incoming(folder);
    const { source, path } = incoming.stage('../../etc/passwd');
    expect(dirname(path)).toBe(folder);
    expect(incoming.take([source])).toEqual([{ kind: 'staged', file: { path, fileName: '../../etc/passwd' } }]);
  });

  it('gives each source out once', () => {
    const incoming = new Incoming(temporaryFolder());
    const source = incoming.admit('/clippings');
    expect(incoming.take([source])).toEqual([{ kind: 'path', path: '/clippings' }]);
    expect(() => incoming.take([source])).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('takes none of several when one is unknown', () => {
    const incoming = new Incoming(temporaryFolder());
    const known = incoming.admit('/clippings');
    const unknown = new Incoming(temporaryFolder()).admit('/etc');
    expect(() => incoming.take([known, unknown])).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(incoming.take([known])).toHaveLength(1);
  });

  it('sweeps away what a crash left a day ago, and nothing younger', async () => {
    const folder = temporaryFolder();
    const [old, young] = [join(folder, 'old'), join(folder, 'young')];
    writeFileSync(old, 'x');
    mkdirSync(young);
    const before = new Date(Date.now() - dayMs - 1000);
    utimesSync(old, before, before);
    await new Incoming(folder).sweep();
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
  });
});
