// The inbox of units on the page, in a real browser, at the program itself: a request is written, acknowledged with one click and answered
// with two; two that contradict each other are one card, which is decided with a reason; who is who. `node tests/e2e/console/inbox.mjs ru|kk|en`
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
  await page.click('[data-inbox]', { timeout: 20_000 });
  await page.fill('#name-field', 'А. Сериков');
  await page.keyboard.press('Enter');
  const inbox = page.locator('[data-inbox-dialog]');
  await inbox.waitFor();

  await inbox.locator('[data-ask]').click();
  const form = inbox.locator('[data-ask-form]');
  await form.locator('select[name=to]').selectOption('milling');
  await form.locator('input[name=what]').fill('look at bearing 4');
  await form.locator('input[name=answer_by]').fill('99:99');
  await form.locator('button[type=submit]').click();
  await form.locator('[role=alert]').waitFor();
  await form.locator('input[name=answer_by]').fill('23:59');
  await form.locator('button[type=submit]').click();
  await form.waitFor({ state: 'detached' });
  const card = inbox.locator('[data-request="1"]');
  await card.waitFor();
  assert.equal(await card.getAttribute('data-state'), 'sent');
  await card.locator('[data-step=acknowledge]').click();
  await inbox.locator('[data-request="1"][data-state=acknowledged]').waitFor();
  await card.locator('[data-step=no]').click();
  assert.ok(await card.locator('[data-send]').isDisabled(), 'a no says why');
  await card.locator('[data-text]').fill('the crew is away');
  await card.locator('[data-send]').click();
  await card.waitFor({ state: 'detached' });

  await contradict('stop');
  await contradict('hold');
  await inbox.locator('[data-part=conflicts]').click();
  const conflict = inbox.locator('[data-conflict="r2-r3"]');
  await conflict.waitFor({ timeout: 15_000 });
  if (shots) {
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: join(shots, `inbox-${lang}.png`) });
  }
  await conflict.locator('[data-choice=second]').click();
  assert.ok(await conflict.locator('[data-decide]').isDisabled(), 'a decision says why');
  await conflict.locator('[data-reason]').fill('it is good until Monday');
  await conflict.locator('[data-decide]').click();
  await conflict.waitFor({ state: 'detached' });
  assert.ok((await inbox.locator('[data-decided="r2-r3"]').innerText()).includes('it is good until Monday'));

  await inbox.locator('[data-part=units]').click();
  await inbox.locator('[data-unit=power]').waitFor();
  await inbox.locator('[data-matrix] tbody tr').nth(2).waitFor();
  assert.ok((await inbox.locator('[data-unit=power]').innerText()).includes('Power dispatcher, desk 5'));
}

/** Somebody else asks, over the API. */
async function contradict(need) {
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const body = { to: 'milling', what: `${need} the mill`, need, stage: 'mill', until, by: 'power dispatcher' };
  const answer = await fetch(`${base}/api/v1/requests`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  assert.equal(answer.status, 201, await answer.text());
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
