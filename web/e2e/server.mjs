import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const kProject = fileURLToPath(new URL('../../', import.meta.url));
const kPatience = 20_000;

const free_port = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

function link_of(process) {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (bytes) => {
      text += bytes;
      const found = text.match(/https?:\/\/\S*\/setup#\S+/);
      if (found) resolve(found[0]);
    };
    process.stdout.on('data', read);
    process.stderr.on('data', read);
    process.on('exit', (code) => reject(new Error(`socta serve ended with ${code}: ${text}`)));
    setTimeout(() => reject(new Error(`socta serve printed no set-up link: ${text}`)), kPatience).unref();
  });
}

/** A server with an empty database, and its one-time set-up link. */
export async function start_server(database) {
  const given = process.env.SOCTA_E2E_LINK;
  if (given) return { link: given, address: new URL(given).origin, stop: async () => {} };
  const data = mkdtempSync(join(tmpdir(), 'socta-e2e-'));
  const port = await free_port();
  const program = process.env.SOCTA_PROGRAM ?? join(kProject, 'build/release/socta');
  const server = spawn(program, ['serve', '--data', data, '--port', String(port), ...(database ? ['--database', database] : [])], { stdio: ['ignore', 'pipe', 'pipe'] });
  const link = await link_of(server);
  const stop = () =>
    new Promise((resolve) => {
      server.removeAllListeners('exit');
      server.once('exit', () => {
        rmSync(data, { recursive: true, force: true });
        resolve();
      });
      server.kill('SIGTERM');
    });
  return { link, address: `http://127.0.0.1:${port}`, stop };
}
