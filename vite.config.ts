// How the server is built: its entries, and of what npm installs only what is slow to load file by file.
import { defineConfig } from 'vite';

export default defineConfig({
  // Node reads drizzle-orm's package.json of 180 KB again for each of its hundred files: 240 MB and half a second a thread.
  ssr: { noExternal: [/^drizzle-orm/, /^@?better-/, /^@noble\//, 'jose', 'defu', 'rou3'] },
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node24',
    sourcemap: true,
    rolldownOptions: {
      input: {
        cli: 'src/cli.ts',
        background: 'src/background.ts',
        reader: 'src/capabilities/intake/staging/reader.ts',
        comparer: 'src/capabilities/matching/learn/comparer.ts',
        redraw: 'src/platform/redraw/worker.ts',
        press: 'src/platform/pdf/press.ts',
        rota: 'src/capabilities/events/stalls/rota/worker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
});
