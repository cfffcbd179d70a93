// How the field kit is built: one hashed script and stylesheet for the page, one script for its service worker, icons.
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

import { iconName, iconPng, sizes } from './src/capabilities/field/kit/icon.ts';

const phone = 'src/capabilities/field/kit/phone';

/** Icons from the mark, and the names of what belongs to this build: a folder may still hold files of the one before. */
const iconsAndList: Plugin = {
  name: 'icons-and-list',
  generateBundle(_, bundle) {
    const icons = sizes.map((size) => ({ fileName: iconName(size), source: iconPng(size) }));
    for (const icon of icons) this.emitFile({ type: 'asset', ...icon });
    const names = [...new Set([...Object.keys(bundle), ...icons.map(({ fileName }) => fileName)])];
    this.emitFile({ type: 'asset', fileName: 'files.json', source: JSON.stringify(names.sort()) });
  },
};

export default defineConfig({
  build: {
    outDir: 'dist/kit',
    target: ['chrome100', 'firefox110', 'safari15.4'],
    modulePreload: false,
    rolldownOptions: {
      input: { kit: 'src/kit.ts', sw: `${phone}/worker.ts` },
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : '[name]-[hash].js'),
        chunkFileNames: 'part-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
  plugins: [iconsAndList],
});
