import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, projectFolder, sourceFiles } from '../support/source-files.ts';

const files = sourceFiles();

const longestFile = 400;
const vagueNames = /(?:^|-)(?:utils?|helpers?|managers?|misc|common|shared|types)(?:-|\.)/u;
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|spec|config|d))?\.tsx?$/u;
const topLevel = [
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'docs',
  'electron-builder.yml',
  'electron.vite.config.ts',
  'main',
  'package-lock.json',
  'package.json',
  'preload',
  'renderer',
  'resources',
  'tests',
  'tsconfig.json',
];

function kept(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  return listed.split('\0').filter((path) => path !== '');
}

describe('files', () => {
  it('have names in kebab-case that say what they hold', () => {
    const names = files.map(({ path }) => path);
    expect(names.filter((path) => !kebabCase.test(basename(path)))).toEqual([]);
    expect(
      names.filter((path) => vagueNames.test(basename(path))),
      'Name the file for what it holds.',
    ).toEqual([]);
  });

  it('are no barrels', () => {
    const indexes = files.map(({ path }) => path).filter((path) => /(?:^|\/)index\.tsx?$/u.test(path));
    const allowed = ['main/storage/migrations/index.ts', 'preload/index.ts'];
    expect(
      indexes.filter((path) => !allowed.includes(path)),
      'Import from the file that holds it.',
    ).toEqual([]);
  });

  it('stay under 400 lines', () => {
    const long = files.filter(({ text }) => text.split('\n').length > longestFile).map(({ path }) => path);
    expect(long, 'Find the second noun in it and give that a file.').toEqual([]);
  });

  it('lie under the fixed top level, or are dotfiles', () => {
    const tops = new Set(kept().map((path) => path.split('/')[0] ?? ''));
    const others = [...tops].filter((name) => !name.startsWith('.') && !topLevel.includes(name));
    expect(others, 'Put it under one of the folders of ARCHITECTURE.md.').toEqual([]);
  });
});

describe('unit tests', () => {
  it('lie at the path of the source they test', () => {
    const sources = new Set(
      ['main', 'preload', 'renderer'].flatMap(filesBelow).map((path) => path.replace(/\.\w+$/u, '')),
    );
    const strays = filesBelow('tests/unit')
      .filter((path) => /\.test\.tsx?$/u.test(path))
      .filter((path) => !sources.has(path.replace(/^tests\/unit\//u, '').replace(/\.test\.tsx?$/u, '')));
    expect(strays, 'Move the test to tests/unit/<source path>.test.ts.').toEqual([]);
  });
});
