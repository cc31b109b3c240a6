import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../../../scripts/server/listen.mjs';
import { temporaryFolder } from './temporary-folder';

const host = '127.0.0.1';

/** A port that is in use until the test is over. */
async function takenPort(): Promise<number> {
  const server = createServer();
  server.listen(0, host);
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function start(options: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['scripts/serve.mjs', ...options], {
    env: { ...process.env, ...env }
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, ended, words: () => words };
}

describe('a port that is taken', () => {
  it('is passed over when any would do', async () => {
    const port = await takenPort();
    const { server, port: found } = await listen(() => undefined, { host, port, exact: false });
    server.close();
    expect(found).toBeGreaterThan(port);
  });

  it('is an error when it was asked for, and says so plainly', async () => {
    const port = String(await takenPort());
    const dir = temporaryFolder({ 'index.html': '' });
    const byOption = start(['--dir', dir, '--port', port]);
    const byVariable = start(['--dir', dir], { PORT: port });
    expect(await Promise.all([byOption.ended, byVariable.ended])).toEqual([1, 1]);
    for (const { words } of [byOption, byVariable]) {
      expect(words()).toBe(`Port ${port} is taken by another program.\n`);
    }
  });
});

describe('the command', () => {
  async function running() {
    const dir = temporaryFolder({ 'index.html': 'hello' });
    const command = start(['--dir', dir, '--port', '0', '--base', '/sub']);
    await once(command.child.stdout, 'data');
    return command;
  }

  it('prints its address, and serves it', async () => {
    const { words } = await running();
    const [address = ''] = /http:\S+/.exec(words()) ?? [];
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sub\/$/);
    expect(await (await fetch(address)).text()).toBe('hello');
  });

  // Windows knows no signals: there a program is always ended by force.
  it.runIf(process.platform !== 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    'ends quietly on %s',
    async (signal) => {
      const { child, ended, words } = await running();
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(words().trim().split('\n')).toHaveLength(1);
    }
  );

  it('says what it lacks', async () => {
    const { ended, words } = start(['--dir', 'no-such-folder']);
    expect(await ended).toBe(1);
    expect(words()).toBe('There is no site in "no-such-folder" yet. Build it first: npm run build\n');
  });

  it.each(['x', '-1', '65536', '80.5'])('refuses %s as a port', async (port) => {
    const { ended, words } = start(['--dir', temporaryFolder({ 'index.html': '' }), `--port=${port}`]);
    expect(await ended).toBe(1);
    expect(words()).toBe(`"${port}" is not a port: 0 to 65535.\n`);
  });
});
