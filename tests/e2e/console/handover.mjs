// Hands a shift over on the page in a real browser, has the next dispatcher take it over, holds a meeting, and looks at what goes on paper.
// `node tests/e2e/console/handover.mjs ru|kk|en`
//   BASE_URL   where the page is
//   SHOT_DIR   where the pictures go (none are made without it)
// Exit code 0: all as it should be.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const base = (process.env.BASE_URL ?? 'http://127.0.0.1:8899').replace(/\/$/, '');
const lang = process.argv[2] ?? 'ru';
const shots = process.env.SHOT_DIR;
const [giver, taker] = ['А. Иванов', 'Б. Алиев'];
const problems = [];

async function desk(browser, theme, path = '/') {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' })).newPage();
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    // A refusal is what is looked for.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) problems.push(`console: ${message.text()}`);
  });
  await page.goto(`${base}${path}${path.includes('?') ? '&' : '?'}lang=${lang}&theme=${theme}`);
  return page;
}

async function shot(page, name) {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}-${lang}.png`) });
}

/** Nothing is cut off, and no text is missing. */
async function sound(page) {
  const wide = await page.locator('[data-sheet]').evaluate((sheet) => sheet.scrollWidth > sheet.clientWidth + 1);
  assert.equal(wide, false, 'the sheet is wider than its place');
  const text = await page.locator('[data-sheet]').innerText();
  assert.ok(!/\b(handover|meeting|condition|action)-[a-z]/.test(text), `a text is missing: ${text}`);
  return text;
}

async function handOver(browser) {
  const page = await desk(browser, 'light');
  await page.click('[data-handover]', { timeout: 20_000 });
  await page.locator('[data-sheet]').waitFor();
  assert.equal(await page.locator('[data-handover-dialog] [data-part]').first().getAttribute('data-part'), 'incidents', 'threats come first');
  assert.ok(await page.locator('[data-missing]').isVisible(), 'what nobody has told yet');
  await page.locator('[data-note]').fill('лента пробуксовывает');
  await page.locator('[data-remark-open^="incident/"]').first().click();
  await page.keyboard.type('вызван слесарь');
  await page.keyboard.press('Enter');
  await page.locator('[data-remark^="incident/"]').waitFor();
  assert.ok(await page.locator('[data-sign]').isDisabled(), 'nobody signs without a name');
  await page.locator('[data-signer]').fill(giver);
  await page.locator('[data-save]').click();
  await page.locator('[data-saved]').waitFor();
  await shot(page, 'handover');
  // By the keyboard alone.
  await page.locator('[data-sign]').focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-signed="1"]').waitFor();
  const text = await sound(page);
  assert.ok(text.includes('лента пробуксовывает') && text.includes('вызван слесарь') && text.includes(giver), text);
  await page.locator('[data-back]').click();
  await page.locator('[data-waiting]').waitFor();
  await page.locator('[data-note]').fill('лента заменена');
  await page.locator('[data-sign]').click();
  await page.locator('[data-signed="2"]').waitFor();
  await page.context().close();
}

async function takeOver(browser) {
  const page = await desk(browser, 'dark');
  await page.locator('[data-handover=waits]').click({ timeout: 20_000 });
  await page.locator('[data-read]').click();
  const form = page.locator('[data-accept-form]');
  await form.locator('[data-taker]').fill(giver);
  await form.locator('[data-accept]').click();
  await page.locator('[data-failure]').waitFor();
  await form.locator('[data-taker]').fill(taker);
  await form.locator('[data-comment]').fill('прочитал');
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  const text = await sound(page);
  assert.ok(text.includes(giver) && text.includes(taker) && text.includes('лента заменена'), text);
  await shot(page, 'handover-taken');
  await page.locator('[data-back]').click();
  await page.locator('[data-earlier="1"]').waitFor();
  // What was taken over is not signed again.
  await page.locator('[data-sign]').waitFor({ state: 'detached' });
  return page;
}

async function meet(page) {
  await page.locator('[data-tab=meeting]').click();
  await page.locator('[data-present]').fill('начальник смены, фабрика');
  await page.locator('[data-open]').click();
  await page.locator('[data-meeting="1"]').waitFor();
  await page.locator('[data-point^="incident/"]').first().click();
  const form = page.locator('[data-decide-form]');
  await form.locator('[data-verb]').fill('заменить ленту');
  await form.locator('[data-owner]').fill('mill');
  await form.locator('[data-until]').fill('32.13 25:00');
  await form.locator('[data-decide]').click();
  await form.locator('[role=alert]').waitFor();
  await form.locator('[data-until]').fill('23:59');
  await form.locator('[data-decide]').click();
  await page.locator('[data-decision]').waitFor();
  await shot(page, 'meeting');
  await page.locator('[data-close]').click();
  await page.locator('[data-back]').waitFor();
  const text = await sound(page);
  assert.ok(text.includes('заменить ленту') && text.includes('mill') && text.includes('начальник смены'), text);
}

/** On paper: the sheet alone, black on white, two pages at most. */
async function print(browser, what) {
  const page = await desk(browser, 'dark', `/?print=${what}`);
  await page.locator('[data-sheet]').waitFor({ timeout: 20_000 });
  const text = await sound(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('[data-do-print]').isVisible(), false, 'buttons are not printed');
  const colours = await page.locator('[data-sheet]').evaluate((sheet) => [getComputedStyle(sheet).color, getComputedStyle(sheet.parentElement).backgroundColor]);
  assert.deepEqual(colours, ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, ...(shots ? { path: join(shots, `${what.replace('/', '-')}-${lang}.pdf`) } : {}) });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  assert.ok(pages >= 1 && pages <= 2, `${what}: ${pages} pages`);
  await page.context().close();
  return text;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  await handOver(browser);
  const page = await takeOver(browser);
  await meet(page);
  const signed = await print(browser, 'handover/2');
  assert.ok(signed.includes(giver) && signed.includes(taker), signed);
  await print(browser, 'handover');
  const protocol = await print(browser, 'meeting/1');
  assert.ok(protocol.includes('заменить ленту'), protocol);
} finally {
  await browser.close();
}
assert.deepEqual(problems, []);
