// Enters the figures of a shift in a real browser, as people do. `node tests/e2e/console/entry.mjs looks|enters`
//   BASE_URL   where the page is
//   FILE       of `enters`: a workbook to bring, in which one row is wrong
//   SHOT_DIR   where the pictures go (none are made without it)
// looks: against the mock server, in three languages, two themes and three sizes: nothing is cut off, everything is said. enters: against
// a site that runs: typed wrong, typed right, corrected with a reason, brought as a file. Exit code 0: all as it should be.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const base = (process.env.BASE_URL ?? 'http://127.0.0.1:8899').replace(/\/$/, '');
const shots = process.env.SHOT_DIR;
const problems = [];

async function open(browser, lang, theme, width, height) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB' });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    // What the server refuses with a reason is an answer, which the browser remarks upon.
    if (message.type() === 'error' && !/status of 422/.test(message.text())) problems.push(`console: ${message.text()}`);
  });
  await page.goto(`${base}/?lang=${lang}&theme=${theme}`);
  await page.click('[data-enter]');
  await page.waitForSelector('[data-row]');
  return page;
}

async function shot(page, name) {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
}

/** Nothing is wider than the form. */
async function nothingIsCut(page, what) {
  const cut = await page.$$eval('[data-entry], [data-entry] *', (parts) =>
    parts
      .filter((part) => !['INPUT', 'SELECT', 'OPTION'].includes(part.tagName) && part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
      .filter((part) => getComputedStyle(part).display !== 'inline')
      .map((part) => part.outerHTML.slice(0, 90)),
  );
  assert.deepEqual(cut, [], `${what}: nothing is cut off`);
}

const row = (page, id) => page.locator(`[data-row="${id}"]`);
const said = (page) => page.locator('[data-said]').innerText();

const words = {
  ru: { missing: 'Не введено: 2 из 3', range: '0–3\u202f000', reason: 'Напишите причину', number: 'не число', was: 'было 2\u202f' },
  kk: { missing: 'Енгізілмегені: 3 ішінен 2', range: '0–3\u202f000', reason: 'себебін жазыңыз', number: 'сан емес', was: 'бұрын 2\u202f' },
  en: { missing: 'Not entered: 2 of 3', range: '0–3\u202f000', reason: 'why it is corrected', number: 'is no number', was: 'was 2\u202f' },
};

async function looks(browser) {
  for (const [lang, theme, width, height] of [
    ['ru', 'light', 1920, 1080],
    ['kk', 'dark', 1366, 768],
    ['en', 'light', 420, 900],
    ['kk', 'light', 420, 900],
  ]) {
    await fetch(`${base}/mock/site?kind=mine`, { method: 'POST' });
    const page = await open(browser, lang, theme, width, height);
    const [name, say] = [`entry-${lang}-${theme}-${width}`, words[lang]];
    assert.equal(await page.evaluate(() => document.activeElement.id), 'entry-author', 'who enters is asked first');
    assert.ok((await page.innerText('[data-missing]')).includes(say.missing), `${lang}: what is missing is said`);
    await nothingIsCut(page, name);
    await shot(page, `${name}-1`);
    await page.fill('#entry-author', 'А. Сериков');
    await page.fill('[data-value="trucked"]', '1 240,5');
    await page.fill('[data-value="backfilled"]', '99000');
    await page.keyboard.press('Control+Enter');
    const trouble = row(page, 'backfilled').getByRole('alert');
    await trouble.waitFor();
    assert.ok((await trouble.innerText()).includes(say.range), `${lang}: what was expected is said`);
    await page.fill('[data-value="backfilled"]', 'много');
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction((text) => document.querySelector('[data-row="backfilled"] [role=alert]')?.textContent.includes(text), say.number);
    await nothingIsCut(page, name);
    await shot(page, `${name}-2`);
    await page.fill('[data-value="backfilled"]', '');
    await page.click('[data-send]');
    await page.waitForSelector('[data-said]');
    // What was sent is there at once.
    await row(page, 'trucked')
      .locator('[data-fact]', { hasText: lang === 'en' ? '1\u202f240.5' : '1\u202f240,5' })
      .first()
      .waitFor({ timeout: 5000 });
    await page.click('[data-span="last"]');
    assert.ok((await page.innerText('[data-amended] [data-last="haulage"]')).includes(say.was), `${lang}: what a figure was before`);
    await row(page, 'trucked').locator('summary').click();
    await row(page, 'trucked').locator('li > button').last().click();
    await page.waitForFunction(() => document.activeElement.id === 'value-trucked');
    await page.keyboard.press('Control+Enter');
    await row(page, 'trucked').getByRole('alert').waitFor();
    assert.ok((await row(page, 'trucked').getByRole('alert').innerText()).includes(say.reason), `${lang}: a correction has a reason`);
    await shot(page, `${name}-3`);
    await page.setInputFiles('[data-file] input[type=file]', { name: 'tickets.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') });
    await page.waitForSelector('[data-found] table');
    await page.locator('[data-found]').scrollIntoViewIfNeeded();
    await nothingIsCut(page, name);
    await shot(page, `${name}-4`);
    // What was typed is there when the form is opened again.
    await page.keyboard.press('Escape');
    await page.click('[data-enter]');
    await page.click('[data-span="last"]');
    assert.notEqual(await page.inputValue('[data-value="trucked"]'), '');
    await page.context().close();
  }
}

async function enters(browser) {
  const page = await open(browser, 'ru', 'light', 1366, 768);
  await page.fill('#entry-author', 'А. Сериков');
  await page.fill('[data-value="hauled"]', '7000');
  await page.keyboard.press('Control+Enter');
  await row(page, 'hauled').getByRole('alert').waitFor();
  await page.fill('[data-value="hauled"]', '1 240,5');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('[data-said]');
  assert.equal(await said(page), '● Принято: 1');
  const first = row(page, 'hauled').locator('[data-fact]');
  await first.filter({ hasText: '1\u202f240,5' }).waitFor({ timeout: 5000 });
  await first.locator('button').last().click();
  await row(page, 'hauled').locator('[data-reason]').waitFor();
  await page.fill('[data-value="hauled"]', '1204.5');
  await row(page, 'hauled').locator('[data-reason]').fill('описка');
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() => document.querySelector('[data-row="hauled"] details'));
  await first.locator('summary').click();
  const history = await first.locator('details').innerText();
  assert.ok(/1\. 1\u202f240,5.*\n*[^]*2\. 1\u202f204,5.*описка/.test(history), `both revisions are shown: ${history}`);
  await page.selectOption('[data-file] select', 'tickets');
  await page.setInputFiles('[data-file] input[type=file]', process.env.FILE);
  await page.waitForSelector('[data-found="looked"]');
  const found = await page.innerText('[data-found]');
  assert.ok(found.includes('Ошибок: 3') && found.includes('"сорок" — не число'), found);
  await page.click('[data-take-good]');
  await page.waitForSelector('[data-found="taken"]');
  await page.waitForFunction(() => document.querySelectorAll('[data-row="hauled"] [data-fact]').length === 3);
  // Another browser knows it too.
  const other = await open(browser, 'kk', 'dark', 1366, 768);
  assert.ok((await row(other, 'hauled').innerText()).includes('1\u202f204,5'));
  assert.equal(await other.locator('[data-missing]').getAttribute('data-missing'), '0');
}

const scripts = { looks, enters };
const script = scripts[process.argv[2]];
if (!script) {
  console.error('usage: node tests/e2e/console/entry.mjs looks|enters');
  process.exit(64);
}
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  await script(browser);
  assert.deepEqual(problems, [], 'the browser has nothing to complain of');
  console.log(`${process.argv[2]}: as it should be`);
} catch (failure) {
  console.error(`${process.argv[2]}: ${failure.message}`);
  if (problems.length > 0) console.error(problems.join('\n'));
  process.exitCode = 1;
} finally {
  await browser.close();
}
