import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * The page asks for the loopback bridge before anything else, in every host alike; where a bridge is there already
 * (Electron), that script does nothing. So the page is the same to the byte wherever it is served.
 */
const bridgeFirst: Plugin = {
  name: 'bridge-first',
  transformIndexHtml: () => [{ tag: 'script', attrs: { src: './loopback.js' }, injectTo: 'head' }],
};

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), bridgeFirst],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    sourcemap: false,
    assetsInlineLimit: 0,
  },
});
