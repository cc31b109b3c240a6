import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../server/free-port.mjs';

const SAMPLE = fileURLToPath(new URL('site.conf', import.meta.url));
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** nginx is often where only administrators look for programs. */
const env = {
  ...process.env,
  PATH: [process.env.PATH, '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'].join(path.delimiter)
};

/** Whether nginx can be started here. */
export const hasNginx = () => spawnSync('nginx', ['-v'], { env }).status === 0;

/** What to say where it cannot. */
export const NO_NGINX = 'nginx is not installed (Debian: sudo apt-get install nginx-light)';

/**
 * Puts a value in the place of what the sample has there.
 * @param {string} conf
 * @param {RegExp} what
 * @param {string} value
 */
function set(conf, what, value) {
  if (!what.test(conf)) throw new Error(`${SAMPLE}: there is no ${what}`);
  return conf.replace(what, () => value);
}

/**
 * The sample configuration, for this folder and port.
 * @param {string} root
 * @param {number} port
 * @param {string} base the folder of the site below `root`: `/some/sub`, or nothing
 */
function siteConfiguration(root, port, base) {
  let conf = readFileSync(SAMPLE, 'utf8');
  conf = set(conf, /listen 80;/, `listen 127.0.0.1:${port};`);
  conf = set(conf, /root \/\S+;/, `root "${root}";`);
  conf = set(conf, / \/404\.html;/, ` ${base}/404.html;`);
  return existsSync(BROTLI) ? set(conf, /# (?=brotli_static on;)/, '') : conf;
}

/**
 * What stands around it in a whole nginx.conf. All that nginx writes goes into its own folder.
 * @param {string} site
 */
const wholeConfiguration = (site) => `
${existsSync(BROTLI) ? `load_module ${BROTLI};` : ''}
user ${os.userInfo().username};
daemon off;
worker_processes auto;
pid nginx.pid;
error_log stderr notice;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  include ${site};
}
`;

/**
 * Starts nginx with the sample configuration, on a free port of this machine alone.
 * @param {{ dir: string, base?: string }} options the built site, and the folder of the host that it stands in:
 *   `/some/sub`, or nothing
 * @returns {Promise<import('../server/start.mjs').Started>}
 * @throws with nginx's own words where it does not start
 */
export async function startNginx({ dir, base = '' }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nginx-'));
  const root = path.join(folder, 'root');
  mkdirSync(path.dirname(root + base), { recursive: true });
  symlinkSync(path.resolve(dir), root + base, 'dir');
  const port = await freePort();
  const site = path.join(folder, 'site.conf');
  writeFileSync(site, siteConfiguration(root, port, base));
  writeFileSync(path.join(folder, 'nginx.conf'), wholeConfiguration(site));

  const child = spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], { env });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async () => {
    child.kill('SIGQUIT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };

  let words = '';
  const started = new Promise((resolve) =>
    child.stderr.on('data', (chunk) => {
      words += chunk;
      // The port is open by then.
      if (words.includes('start worker process')) resolve(true);
    })
  );
  if (!(await Promise.race([started, ended.then(() => false)]))) {
    await stop();
    throw new Error(`nginx did not start:\n${words}`);
  }
  return { address: `http://127.0.0.1:${port}${base}/`, pid: child.pid ?? 0, stop };
}
