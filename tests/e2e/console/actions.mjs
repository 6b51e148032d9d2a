// Takes a corrective action through its whole life on the board of the page, in a real browser: a draft that lacks something, the form,
// a refusal in words, ticks, a blocker, the check and what follows. `node tests/e2e/console/actions.mjs ru|kk|en`
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
const problems = [];

async function main(browser) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    // A refusal is what is looked for.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) problems.push(`console: ${message.text()}`);
  });
  await page.goto(`${base}/?lang=${lang}&theme=light`);
  await page.click('[data-actions]', { timeout: 20_000 });
  await page.fill('#name-field', 'А. Сериков');
  await page.keyboard.press('Enter');
  const board = page.locator('[data-actions-board]');
  await board.waitFor();
  const known = new Set(await board.locator('article').evaluateAll((cards) => cards.map((card) => card.dataset.action)));

  await board.locator('[data-new]').click();
  const form = board.locator('[data-action-form]');
  const object = await form.locator('select[name=object] option').nth(1).getAttribute('value');
  await form.locator('select[name=object]').selectOption(object);
  await form.locator('input[name=verb]').fill('raise the feed');
  await form.locator('input[name=owner]').fill('mill');
  await form.locator('button[type=submit]').click();
  await form.waitFor({ state: 'detached' });
  const fresh = () =>
    board.locator('article').evaluateAll((cards, known) => cards.map((card) => card.dataset.action).find((id) => !known.includes(id)), [...known]);
  await page.waitForFunction((count) => document.querySelectorAll('[data-actions-board] article').length > count, known.size);
  const draft = board.locator(`article[data-action="${await fresh()}"]`);
  assert.ok((await draft.innerText()).includes('raise the feed') && (await draft.locator('.warn').count()) === 1, 'it says what it lacks');
  assert.ok(await draft.locator('[data-step=agree]').isDisabled(), 'and cannot be agreed');
  known.add(await fresh());

  await board.locator('[data-new]').click();
  await form.locator('select[name=kind]').selectOption('resource');
  await form.locator('select[name=object]').selectOption(object);
  await form.locator('input[name=verb]').fill('bring in the spare crew');
  await form.locator('input[name=target]').fill('450,5');
  await form.locator('input[name=unit]').fill('t/h');
  await form.locator('input[name=owner]').fill('mill');
  await form.locator('input[name=deadline]').fill('99:99');
  await form.locator('textarea').fill('call them\nlet them in');
  await form.locator('button[type=submit]').click();
  await form.locator('[role=alert]').waitFor();
  await form.locator('input[name=deadline]').fill('23:59');
  await form.locator('button[type=submit]').click();
  await form.waitFor({ state: 'detached' });
  await page.waitForFunction((count) => document.querySelectorAll('[data-actions-board] article').length > count, known.size);
  const id = await fresh();
  const card = board.locator(`article[data-action="${id}"]`);
  const state = (wanted) => board.locator(`article[data-action="${id}"][data-state="${wanted}"]`).waitFor({ timeout: 10_000 });
  const press = async (step, wanted) => {
    await card.locator(`[data-step=${step}]`).click();
    await state(wanted);
  };
  assert.ok(/450[.,]5|451/.test(await card.innerText()), await card.innerText());
  await press('agree', 'agreed');
  await press('issue', 'issued');
  await press('start', 'in_progress');
  await card.locator('[data-step=finish]').click();
  await board.locator('.error[role=alert]').waitFor();
  assert.ok((await board.locator('.error').innerText()).includes('2 of 2'), 'why it is refused');

  await card.locator('[data-step=block]').click();
  assert.ok(await card.locator('[data-send]').isDisabled(), 'a blocker has a reason');
  await card.locator('[data-reason]').fill('no crew');
  await card.locator('[data-needed]').fill('mine');
  await card.locator('[data-send]').click();
  await card.locator('[data-blocker]').waitFor();
  if (shots) {
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: join(shots, `actions-${lang}.png`) });
  }
  await card.locator('[data-blocker] button').click();
  await card.locator('[data-blocker]').waitFor({ state: 'detached' });
  for (const place of [0, 1]) {
    await card.locator('input[type=checkbox]').nth(place).click();
    await page.waitForFunction(
      ([id, place]) => document.querySelectorAll(`article[data-action="${id}"] input[type=checkbox]`)[place]?.checked && !document.querySelector(`article[data-action="${id}"] input[type=checkbox]`).disabled,
      [id, place],
    );
  }
  await press('finish', 'done');
  assert.equal(await card.locator('[data-step=standardise]').count(), 0, 'nothing closes without its check');
  await card.locator('[data-step=check]').click();
  await card.locator('select').selectOption('partly');
  await card.locator('[data-send]').click();
  await state('checked');
  await press('standardise', 'standardised');
  await board.locator('[data-column=over]').locator(`article[data-action="${id}"]`).waitFor();
  await card.locator('summary').click();
  assert.ok((await card.locator('details p').count()) >= 8, 'its history');
  // Nothing runs out of its card.
  const wide = await board.locator('article').evaluateAll((cards) => cards.filter((one) => one.scrollWidth > one.clientWidth + 1).length);
  assert.equal(wide, 0, 'a card is cut off');
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  await main(browser);
} finally {
  await browser.close();
}
assert.deepEqual(problems, []);
