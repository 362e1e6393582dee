import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pdfAssets } from './vite/pdf-assets.ts';

/** A console to talk to while developing: `CONSOLE=http://127.0.0.1:… npm run dev -w services/console`. */
const target = process.env.CONSOLE;

export default defineConfig({
  plugins: [react(), pdfAssets()],
  build: {
    target: 'es2023',
    // The content security policy allows no scripts in data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
  ...(target && { server: { proxy: { '/api': target, '/config.json': target } } }),
});
