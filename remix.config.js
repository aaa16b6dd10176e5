/**
 * The Remix options. The Vite plugin does not read this file by itself: `vite.config.ts` hands it over.
 * With every `v3_*` flag on, the later move to React Router is mechanical.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
const remixConfig = {
  appDirectory: 'app',
  // Routes are listed in app/routes.ts, not found by file name.
  ignoredRouteFiles: ['**/*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
    v3_routeConfig: true,
  },
}

export default remixConfig
