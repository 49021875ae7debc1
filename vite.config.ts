import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The editor of memos (740 kB) is one piece that is fetched when a memo is opened, and by no other screen; all else is below the usual 500.
    chunkSizeWarningLimit: 760,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
