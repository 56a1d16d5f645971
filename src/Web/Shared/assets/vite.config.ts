import { defineConfig } from 'vite';

// Names carry a hash of the content, so that a browser may keep them for a year. Nothing is inlined: the pages' policy
// allows neither inline code nor data: addresses.
export default defineConfig({
  build: {
    target: 'es2020',
    assetsDir: '',
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    modulePreload: false,
    emptyOutDir: true,
    rollupOptions: {
      input: ['src/site.ts', 'src/uploads.ts'],
      // htmx holds an eval for attributes we do not use, and its setting allowEval is off.
      onwarn: (warning, warn) => (warning.code === 'EVAL' && warning.id?.includes('htmx.org') ? undefined : warn(warning)),
    },
  },
});
