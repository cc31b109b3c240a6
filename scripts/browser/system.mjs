import path from 'node:path';

const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium-headless-shell'
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe']
];

/**
 * Where this kind of system keeps its browsers, likeliest first.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
export function systemBrowsers(env = process.env, platform = process.platform) {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? WINDOWS_PROGRAMS.map((parts) => path.join(root, ...parts)) : []));
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  if (platform !== 'darwin') return onPath;
  const applications = ['/Applications', path.join(env.HOME ?? '/', 'Applications')];
  const apps = applications.flatMap((folder) =>
    MAC_APPS.map((app) => path.join(folder, `${app}.app`, 'Contents', 'MacOS', app))
  );
  return [...onPath, ...apps];
}
