/** How Chromium is started where what it draws is looked at or measured, on machines that may have no GPU. */
export const LAUNCH_ARGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // WebGL is drawn in software here; the page itself is drawn sooner without a detour through it.
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
  // A browser that talks to its maker would blur the count of requests to other origins.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run'
];
