import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import { writeFonts } from './app/ui/fonts/subset.ts'
import remixConfig from './remix.config.js'

/** The display face, cut to what Vietnamese needs, is made with every build and not committed. */
const fonts: Plugin = { name: 'cho-lang-fonts', buildStart: writeFonts }

export default defineConfig({
  plugins: [fonts, tailwindcss(), remix(remixConfig)],
  // Nothing of ours runs in the browser: there is nothing to prepare for it.
  optimizeDeps: { noDiscovery: true },
  build: { target: 'es2022', reportCompressedSize: false },
})
