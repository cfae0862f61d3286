import { closeSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { failureText } from '../../../preload/contract/failure-text.ts';
import { madePage } from '../../support/made-pages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

const words = 'The commission met on the river and agreed on pilots, dues and the depth of the channel. ';

it('files what can be read of a folder of bad files, names the rest with reasons, and loses nothing else', async () => {
  const folder = temporaryFolder();
  const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
  put('empty.html', '');
  put('noise.html', randomBytes(200_000));
  put(
    'scripts.html',
    `<html><head><title>x</title></head><body>${'<script>while(true){}</script>'.repeat(5000)}</body></html>`,
  );
  put('nested.html', `<html><body>${'<div>'.repeat(20_000)}<p>${words.repeat(20)}</p></body></html>`);
  put(
    'broken-utf8.txt',
    Buffer.concat([
      Buffer.from(`River talks\n\n${words.repeat(5)}`),
      Buffer.from([0xff, 0xc3, 0x28]),
      Buffer.from(words),
    ]),
  );
  put('good.html', madePage(1));
  const large = openSync(join(folder, 'large.html'), 'w');
  ftruncateSync(large, 200 * 1024 * 1024);
  closeSync(large);

  const { bringIn, outcomes, call } = await testHouse(temporaryFolder());
  const end = await bringIn(folder, join(folder, 'gone.html'));
  expect(end).toMatchObject({ state: 'finished', done: 8, total: 8 });
  const ends = new Map((await outcomes(end.id)).map((outcome) => [outcome.file.slice(folder.length + 1), outcome]));
  expect(ends.size).toBe(8);
  expect(ends.get('empty.html')).toMatchObject({ kind: 'failed', code: 'file-empty' });
  expect(ends.get('noise.html')).toMatchObject({ kind: 'failed', code: 'file-not-recognised' });
  expect(ends.get('scripts.html')).toMatchObject({ kind: 'failed', code: 'no-article-text' });
  expect(ends.get('large.html')).toMatchObject({ kind: 'failed', code: 'file-too-large' });
  expect(ends.get('gone.html')).toMatchObject({ kind: 'failed', code: 'file-not-found' });
  expect(ends.get('good.html')).toMatchObject({ kind: 'filed' });
  expect(ends.get('broken-utf8.txt')).toMatchObject({ kind: 'filed', title: 'River talks' });
  const nested = ends.get('nested.html');
  expect(nested?.kind === 'filed' || (nested?.kind === 'failed' && nested.code === 'file-too-deep')).toBe(true);
  const reasons = [...ends.values()].flatMap((outcome) => (outcome.kind === 'failed' ? [failureText(outcome)] : []));
  for (const reason of reasons) expect(reason).toMatch(/^[A-Z].+\.$/);
  expect((await call('archive.verify', {})).problems).toEqual([]);
});
