// Checks the Fluent files: the same keys in Russian and English, no key in Kazakh that they lack, the same arguments everywhere,
// and no key that nobody uses. Says which keys Kazakh leaves to Russian.
import { readFileSync, readdirSync } from 'node:fs';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** Key -> the arguments its message uses. */
function keysOf(lang) {
  const found = new Map();
  for (const message of read(`../locales/${lang}/tizbek.ftl`).split(/^(?=[a-z])/m).slice(1)) {
    const key = /^[a-z-]+/.exec(message)[0];
    if (found.has(key)) problems.push(`${lang}: ${key} is said twice`);
    const text = message.replace(/^#.*$/gm, '');
    found.set(key, new Set([...text.matchAll(/\$([a-z]+)/g)].map(([, name]) => name).filter((name) => name !== 'n')));
  }
  return found;
}

const problems = [];
const [ru, kk, en] = ['ru', 'kk', 'en'].map(keysOf);
const sources = readdirSync(new URL('src/', import.meta.url)).map((name) => read(`src/${name}`)).join('\n');

for (const key of new Set([...ru.keys(), ...kk.keys(), ...en.keys()])) {
  for (const [lang, keys] of [['ru', ru], ['en', en]]) if (!keys.has(key)) problems.push(`${lang}: ${key} is missing`);
  const args = [ru, kk, en].flatMap((keys) => (keys.has(key) ? [[...keys.get(key)].sort().join(' ')] : []));
  if (new Set(args).size > 1) problems.push(`${key} has other arguments in another language: ${args.join(' | ')}`);
  // Alerts are said by the server; why facts are not taken, states, conditions, limits, zones, losses, outcomes, findings, qualities, roles, what the log has, the lives of actions and requests and what speaks against a variant are put together from a word.
  const built = /^(alert|condition|stage|buffer|drum|zone|time|loss|outcome|finding|signal|fact|who|role|did|act|action|request|conflict|inbox|units|notify|print|steps-why)-/.test(key);
  if (!built && !sources.includes(`'${key}'`)) problems.push(`nobody uses ${key}`);
}
for (const problem of problems) console.error(problem);
console.log(`shown in Russian on the Kazakh page: ${[...ru.keys()].filter((key) => !kk.has(key)).join(', ')}`);
process.exitCode = problems.length > 0 ? 1 : 0;
