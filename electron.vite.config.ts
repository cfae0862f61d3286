import react from '@vitejs/plugin-react';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type UserConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** What PDF.js asks for by name while it draws: tables of East Asian encodings, the typefaces every reader has, decoders of scans (in JavaScript). */
const askedFor = [
  { from: 'cmaps', to: 'cmaps', which: /\.bcmap$/u },
  { from: 'standard_fonts', to: 'fonts', which: /\.(?:pfb|ttf)$/u },
  { from: 'wasm', to: 'decoders', which: /_nowasm_fallback\.js$/u },
];

/** Writes which packages a bundle is made of, for `main/packing/licences.ts`: in the window they are no longer to be seen. */
function bundledPackages(bundle: string): Plugin {
  return {
    name: 'bundled-packages',
    generateBundle(_options, files) {
      const folders = new Set<string>();
      // A typeface that a style sheet names is a file of the bundle, and no module.
      const named = Object.values(files).flatMap((file) => (file.type === 'asset' ? file.originalFileNames : []));
      for (const id of [...this.getModuleIds(), ...named]) {
        const found = /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//u.exec(
          id.replaceAll('\\', '/'),
        );
        if (found?.[1] !== undefined) folders.add(found[1]);
      }
      mkdirSync('out/bundled', { recursive: true });
      writeFileSync(`out/bundled/${bundle}.json`, JSON.stringify([...folders].toSorted(), null, 2));
    },
  };
}

const renderer: UserConfig['renderer'] = {
  root: 'renderer',
  plugins: [
    react(),
    bundledPackages('renderer'),
    {
      name: 'pdf-tables',
      generateBundle() {
        for (const { from, to, which } of askedFor) {
          const folder = join('node_modules/pdfjs-dist', from);
          for (const name of readdirSync(folder).filter((one) => which.test(one)))
            this.emitFile({ type: 'asset', fileName: `pdf/${to}/${name}`, source: readFileSync(join(folder, name)) });
        }
      },
    },
  ],
  build: {
    outDir: 'out/renderer',
    rollupOptions: { input: 'renderer/index.html' },
    // The content security policy allows fonts and styles from files only, never from data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    minify: true,
    chunkSizeWarningLimit: 2000,
  },
};

/** Everything in one folder: a bundle finds the entries of its processes and threads beside itself. */
const main = (more: Readonly<Record<string, string>> = {}): UserConfig['main'] => ({
  plugins: [bundledPackages('main')],
  build: {
    outDir: 'out/main',
    rollupOptions: {
      // Only a checkout has it: an installed program looks for a browser without it.
      external: ['playwright'],
      input: {
        desktop: 'main/desktop/main.ts',
        archive: 'main/processes/archive-entry.ts',
        intake: 'main/processes/intake-entry.ts',
        'database-worker': 'main/processes/database-worker.ts',
        'export-thread': 'main/processes/export-thread.ts',
        'style-worker': 'main/processes/style-worker.ts',
        'memory-watcher': 'main/processes/memory-watcher.ts',
        aide: 'main/cli/aide.ts',
        ...more,
      },
      output: { format: 'es', chunkFileNames: '[name]-[hash].js' },
    },
  },
});

const preload: UserConfig['preload'] = {
  plugins: [bundledPackages('preload')],
  build: {
    outDir: 'out/preload',
    rollupOptions: {
      input: { index: 'preload/index.ts' },
      // A sandboxed preload script is loaded as CommonJS, from one file.
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
};

/**
 * `--mode renderer` builds the window alone, which is all that the loopback door needs from the sources; `--mode tests` what is shipped, and
 * the loopback door without a browser, which the end-to-end tests open.
 */
export default defineConfig(({ mode }) => {
  if (mode === 'renderer') return { renderer };
  return { main: main(mode === 'tests' ? { window: 'main/cli/window.ts' } : {}), preload, renderer };
});
