import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkBag } from '../../main/storage/package/check-bag.ts';
import { corpus, readOptions, type Bench } from './bench-kind.ts';

/** What each folder of the suite holds. Paths of either system lead out of a bag on both. */
const expectations: Readonly<Record<string, 'valid' | 'valid with remarks' | 'invalid'>> = {
  valid: 'valid',
  warning: 'valid with remarks',
  invalid: 'invalid',
  'linux-only': 'invalid',
  'windows-only': 'invalid',
};

/** What copies of the suite lose on their way, since many programs leave such files out: without it, a bag is incomplete. */
const lostFiles: Readonly<Record<string, string>> = { 'v0.97/warning/special-system-files': 'data/.DS_Store' };

/** How our check of bags judges the bags of the conformance suite of BagIt, each with what was expected. */
export const bagsBench: Bench = {
  usage: 'bags DIR',
  async run(words) {
    const options = readOptions(words, { articles: 1 });
    const folder = options.folder ?? corpus(options, 'bagit');
    if (folder === null) return 0;
    let cases = 0;
    let held = 0;
    for (const version of ['v0.97', 'v1.0'].filter((name) => existsSync(join(folder, name)))) {
      for (const [group, expected] of Object.entries(expectations)) {
        const place = join(folder, version, group);
        if (!existsSync(place)) continue;
        for (const entry of readdirSync(place, { withFileTypes: true })) {
          if (!entry.isDirectory()) continue;
          const { problems, remarks } = await checkBag(join(place, entry.name));
          const lost = lostFiles[`${version}/${group}/${entry.name}`];
          const isLost = lost !== undefined && !existsSync(join(place, entry.name, lost));
          const wanted = isLost ? 'invalid' : expected;
          const got = problems.length > 0 ? 'invalid' : remarks.length > 0 ? 'valid with remarks' : 'valid';
          // A valid bag may be unusual as well.
          const isHeld = got === wanted || (wanted === 'valid' && got === 'valid with remarks');
          cases += 1;
          held += isHeld ? 1 : 0;
          const why = [...problems, ...remarks][0] ?? '';
          process.stdout.write(
            `${isHeld ? 'held  ' : 'MISSED'} ${version}/${group}/${entry.name}\n       expected ${wanted}${isLost ? `, for this copy of the suite has lost its ${lost}` : ''}, got ${got}${why === '' ? '' : `: ${why}`}\n`,
          );
        }
      }
    }
    process.stdout.write(`${held} of ${cases} bags judged as expected\n`);
    return held === cases ? 0 : 1;
  },
};
