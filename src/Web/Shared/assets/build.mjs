// Called by the BuildAssets target: node build.mjs <output folder>.
// npm's packages are shared by every build of this working tree, so one build at a time may put them in place.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, 'dist'));
const lock = join(here, 'node_modules.lock');
const abandonedAfter = 5 * 60 * 1000;

function run(command, ...args) {
  // npm is a script on Windows, hence the shell.
  const { status } = spawnSync(command, args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
  }
}

async function alone(act) {
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const held = statSync(lock, { throwIfNoEntry: false });
      if (held && Date.now() - held.mtimeMs > abandonedAfter) rmSync(lock, { recursive: true, force: true });
      await new Promise(wake => setTimeout(wake, 200));
    }
  }
  try {
    act();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function restore() {
  const wanted = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  const stamp = join(here, 'node_modules', '.restored');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  run('npm', 'ci', '--no-audit', '--no-fund');
  writeFileSync(stamp, wanted);
}

function compress() {
  for (const name of readdirSync(out).filter(name => /\.(js|css|svg)$/.test(name))) {
    const content = readFileSync(join(out, name));
    writeFileSync(join(out, `${name}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    writeFileSync(join(out, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}

await alone(() => {
  restore();
  run(process.execPath, 'node_modules/typescript/bin/tsc', '--noEmit');
  run(process.execPath, 'node_modules/vite/bin/vite.js', 'build', '--outDir', out, '--emptyOutDir', '--logLevel', 'warn');
});
compress();
writeFileSync(join(out, 'built.stamp'), '');
