import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const electronDouble = fileURLToPath(new URL('./support/electron-double.ts', import.meta.url));

/** Unit tests mirror the source path; integration tests run real processes, SQLite and disk; rules read the source. */
export default defineConfig({
  root,
  test: {
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
        },
      },
      { extends: true, test: { name: 'rules', include: ['tests/rules/**/*.test.ts'], testTimeout: 30_000 } },
    ],
  },
});
