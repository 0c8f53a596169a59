import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const kVersions = '/usr/lib/postgresql';

const programs = () =>
  existsSync(kVersions)
    ? readdirSync(kVersions).map((version) => join(kVersions, version, 'bin')).find((folder) => existsSync(join(folder, 'initdb')))
    : undefined;

// PostgreSQL refuses to run as root: then as its own user.
const run = (program, words) =>
  userInfo().uid === 0
    ? execFileSync('runuser', ['-u', 'postgres', '--', program, ...words], { stdio: 'ignore' })
    : execFileSync(program, words, { stdio: 'ignore' });

/** A PostgreSQL of its own on a socket in a temporary folder; nothing where it is not installed. */
export async function start_postgres() {
  const bin = programs();
  if (!bin) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'socta-e2e-postgres-'));
  if (userInfo().uid === 0) execFileSync('chown', ['postgres', folder]);
  const data = join(folder, 'data');
  run(join(bin, 'initdb'), ['-D', data, '-U', 'socta', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
  run(join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', `-k ${folder} -c listen_addresses= -c fsync=off`, 'start']);
  return {
    url: `postgres://socta@${encodeURIComponent(folder)}/postgres`,
    stop: async () => {
      run(join(bin, 'pg_ctl'), ['-D', data, '-m', 'fast', '-w', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
