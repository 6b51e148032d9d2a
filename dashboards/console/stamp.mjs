// Writes dist/STAMP: what the bundle was built from. `node stamp.mjs --check` says whether the committed bundle is still that.
// The stamp is the SHA-256, in hex, over every file below src/ and ../locales/ and the files named here, in order of their paths,
// each as "path NUL bytes NUL".
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const single = ['index.html', 'package-lock.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'];

function below(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(here, join(entry.parentPath ?? entry.path, entry.name)).split('\\').join('/'));
}

const hash = createHash('sha256');
for (const path of [...below(join(here, 'src')), ...below(join(here, '../locales')), ...single].sort()) {
  hash.update(path).update('\0').update(readFileSync(join(here, path))).update('\0');
}
const stamp = `${hash.digest('hex')}\n`;
const file = join(here, 'dist/STAMP');

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== stamp) {
    console.error('dist/ was built from other sources: run `npm ci && npm run build` in dashboards/console');
    process.exit(1);
  }
} else {
  writeFileSync(file, stamp);
}
