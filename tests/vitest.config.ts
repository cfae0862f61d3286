import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { compiledCode } from './support/compiled-code.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const electronDouble = fileURLToPath(new URL('./support/electron-double.ts', import.meta.url));

/** Unit tests mirror the source path; integration tests run real processes, SQLite and disk; rules read the source. */
export default defineConfig({
  root,
  test: {
    // Half of what a test does is done by the processes it starts: one file for each processor, none kept back.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          // Loading the program anew for each of three hundred files took three times as long as the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        resolve: { alias: { electron: electronDouble } },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          env: { NODE_COMPILE_CACHE: compiledCode },
          globalSetup: 'tests/support/compiled-code.ts',
        },
      },
      { extends: true, test: { name: 'rules', include: ['tests/rules/**/*.test.ts'], testTimeout: 30_000 } },
    ],
  },
});
