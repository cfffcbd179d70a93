// How the field kit is built: one hashed script and stylesheet for the page, one plain script for its service worker.
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const phone = 'src/capabilities/field/kit/phone';

/** Names what belongs to this build: a folder may still hold files of the one before. */
const listOfFiles: Plugin = {
  name: 'list-of-files',
  generateBundle(_, bundle) {
    const names = Object.keys(bundle).filter((name) => !name.endsWith('.map'));
    this.emitFile({ type: 'asset', fileName: 'files.json', source: JSON.stringify(names.sort()) });
  },
};

export default defineConfig({
  build: {
    outDir: 'dist/kit',
    target: ['chrome100', 'firefox110', 'safari15.4'],
    modulePreload: false,
    rolldownOptions: {
      input: { kit: `${phone}/main.ts`, sw: `${phone}/worker.ts` },
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : '[name]-[hash].js'),
        chunkFileNames: 'part-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
  plugins: [listOfFiles],
});
