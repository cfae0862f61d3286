import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { logKinds } from '../../../../preload/contract/log.ts';
import { entryHash, nothingBefore } from '../../../../main/archive/log-entry.ts';
import { projectFolder } from '../../../support/source-files.ts';

const page = readFileSync(join(projectFolder, 'docs/log.md'), 'utf8');
const example = z.strictObject({
  number: z.int(),
  at: z.int(),
  kind: z.enum(logKinds),
  subject: z.string().nullable(),
  facts: z.string(),
  state: z.string().nullable(),
  hash: z.string(),
});

describe('the hash of an entry', () => {
  it('is the one that docs/log.md shows, each with the one before', () => {
    const lines = /```jsonl\n(.*?)\n```/su.exec(page)?.[1]?.split('\n') ?? [];
    const entries = lines.map((line) => example.parse(JSON.parse(line)));
    expect(entries).toHaveLength(3);
    let before = nothingBefore;
    for (const { hash, ...entry } of entries) {
      before = entryHash(entry, before);
      expect(before).toBe(hash);
    }
  });

  it('is another whatever of the entry is another', () => {
    const entry = { number: 2, at: 1, kind: 'article.filed', subject: 'a', facts: '{}', state: null } as const;
    const others = [
      { ...entry, number: 3 },
      { ...entry, at: 2 },
      { ...entry, kind: 'article.tagged' as const },
      { ...entry, subject: null },
      { ...entry, facts: '{"a":1}' },
      { ...entry, state: nothingBefore },
    ];
    const hashes = [entry, ...others].map((one) => entryHash(one, nothingBefore));
    expect(new Set([...hashes, entryHash(entry, '1'.repeat(64))]).size).toBe(others.length + 2);
  });
});

describe('docs/log.md', () => {
  it.each(logKinds)('tells of %s', (kind) => {
    const [noun = '', verb = ''] = kind.split('.');
    expect(page.includes(`\`${kind}\``) || (page.includes(`\`${noun}.`) && page.includes(`\`.${verb}\``))).toBe(true);
  });
});
