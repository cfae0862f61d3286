import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectFolder } from '../support/source-files.ts';

const folder = join(projectFolder, '.github/workflows');
const permissions = z.record(z.string(), z.enum(['read', 'none']));
const workflow = z.object({
  permissions,
  jobs: z.record(
    z.string(),
    z.looseObject({
      permissions: permissions.optional(),
      steps: z.array(z.looseObject({ uses: z.string().optional(), run: z.string().optional() })),
    }),
  ),
});
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')));

describe.each(readdirSync(folder))('the workflow %s', (file) => {
  const steps = Object.values(workflow.parse(parse(readFileSync(join(folder, file), 'utf8'))).jobs).flatMap(
    (job) => job.steps,
  );

  it('may change nothing, and runs actions by the commit they were looked at', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((name) => !/^[\w./-]+@[0-9a-f]{40}$/u.test(name))).toEqual([]);
  });

  it('runs scripts that package.json has', () => {
    const runs = steps.flatMap(({ run }) => [...(run ?? '').matchAll(/npm run (?:-s )?([\w:]+)/gu)]);
    expect(runs.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([]);
  });
});
