import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import type { VerifyReport } from '../../../../preload/contract/archive.ts';
import { checkReport } from '../../../../main/export/check-report.ts';
import { hostileText } from '../../../support/hostile-text.ts';

const head = { number: 12, hash: 'ab'.repeat(32) };
const sound: VerifyReport = {
  version: '1.2.3',
  startedAt: Date.UTC(2026, 10, 29, 12),
  endedAt: Date.UTC(2026, 10, 29, 12, 1),
  articles: 3,
  originals: 2,
  images: 1,
  annotations: 4,
  unlogged: 0,
  log: { entries: 12, head, since: null },
  problems: [],
  more: 0,
};

describe('the report of a check', () => {
  it('says what was checked, when and by which version, and where the log ends', () => {
    const report = checkReport(sound);
    expect(report).toContain('Aide-mémoire 1.2.3 checked it from 2026-11-29 12:00:00 UTC to 2026-11-29 12:01:00 UTC.');
    expect(report).toContain('**Nothing is wrong.**');
    expect(report).toMatch(/^\| Originals \| 2 \|/m);
    expect(report).toContain(`\n    12:${head.hash}\n`);
    expect(report).not.toContain('## Problems');
  });

  it('says whether the end of an earlier report is still in the log', () => {
    const since = { number: 3, hash: 'cd'.repeat(32) };
    const log = { ...sound.log, since };
    expect(checkReport({ ...sound, log })).toContain(`ended with \`3:${since.hash}\`. The log still holds it.`);
    const problems = [{ what: 'log', detail: `entry 3 with the hash ${since.hash} is not in it` }] as const;
    expect(checkReport({ ...sound, log, problems })).toContain('The log does not hold it.');
  });

  it('lists each problem, and counts those that are not listed', () => {
    const problems = [
      { what: 'original', detail: `${head.hash} is missing` },
      { what: 'database', detail: 'row 1 missing from index articles_by_day' },
    ] as const;
    const report = checkReport({ ...sound, unlogged: 1, problems, more: 5 });
    expect(report).toContain('**7 problems.**');
    expect(report).toContain(`- Original: ${head.hash} is missing`);
    expect(report).toContain('and 5 more, which are not listed');
    expect(report).toContain('1 article of these was filed before the log began');
  });

  it('lets nothing that a damaged file says become a part of the page', () => {
    fc.assert(
      fc.property(hostileText, (detail) => {
        const tree = fromMarkdown(checkReport({ ...sound, problems: [{ what: 'database', detail }] }));
        const list = tree.children.at(-1);
        expect(list?.type).toBe('list');
        const item = list?.type === 'list' ? list.children : [];
        expect(item).toHaveLength(1);
        const [paragraph, ...more] = item[0]?.children ?? [];
        expect(more).toEqual([]);
        const inside = paragraph?.type === 'paragraph' ? paragraph.children.map(({ type }) => type) : [];
        expect(inside.filter((type) => type !== 'text')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
