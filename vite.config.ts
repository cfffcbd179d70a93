// How the server is built: three entries, nothing bundled that npm installs, so that a build takes under a second.
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node24',
    sourcemap: true,
    rolldownOptions: {
      input: { cli: 'src/cli.ts', background: 'src/background.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
});
