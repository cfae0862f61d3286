import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentSchema } from '../../main/storage/current-schema.ts';
import { failureText } from '../../preload/contract/failure-text.ts';
import { failureCodes } from '../../preload/contract/result.ts';
import { projectFolder, sourceFiles } from '../support/source-files.ts';

describe('failures', () => {
  it.each(failureCodes)('%s has words for people', (code) => {
    expect(failureText({ code })).toMatch(/^\p{Lu}.+[.!]$/su);
  });

  it('are all thrown somewhere', () => {
    const code = sourceFiles()
      .filter(({ path }) => path.startsWith('main/'))
      .map(({ text }) => text)
      .join('\n');
    const unused = failureCodes.filter((name) => !code.includes(`'${name}'`));
    expect(unused, 'Remove the code from result.ts and failure-text.ts.').toEqual([]);
  });
});

describe('calls', () => {
  it('are not known to more than one list of names', () => {
    const lists = sourceFiles().filter(({ text }) => /callNames[^=\n]*=\s*\{/u.test(text));
    expect(lists.map(({ path }) => path)).toEqual(['preload/contract/calls.ts']);
  });
});

describe('the schema', () => {
  it('is the one resources/schema.sql shows', () => {
    const shown = readFileSync(join(projectFolder, 'resources/schema.sql'), 'utf8');
    expect(currentSchema(), 'Run npm run schema.').toBe(shown);
  });
});
