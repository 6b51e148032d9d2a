// Drives what-if and the versions of the plan in a real browser. `node tests/e2e/console/whatif.mjs looks|story|demo`
//   BASE_URL   where the page is, e.g. http://127.0.0.1:8899
//   SHOT_DIR   where the pictures go (none are made without it)
// looks: against the mock server, in three languages, two themes and three sizes. story: against the mock, as a dispatcher, a planner and a
// unit: compared, refused, ordered, made the plan, agreed, gone back. demo: against the program, whose plan and levers are its own.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const base = (process.env.BASE_URL ?? 'http://127.0.0.1:8899').replace(/\/$/, '');
const shots = process.env.SHOT_DIR;
const problems = [];

async function open(browser, { lang = 'ru', theme = 'light', width = 1366, height = 768 } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB' });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    // What is refused is the browser's own remark.
    if (message.type() === 'error' && !/net::ERR_|WebSocket connection|status of 4\d\d/.test(message.text())) problems.push(`console: ${message.text()}`);
  });
  await page.goto(`${base}/?lang=${lang}&theme=${theme}`);
  await page.waitForSelector('[data-stage]', { timeout: 20_000 });
  return page;
}

async function shot(page, name) {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
}

async function post(path) {
  const response = await fetch(`${base}${path}`, { method: 'POST' });
  assert.equal(response.status, 200, `POST ${path}`);
}

const order = (name) => post(`/mock/${name}`);

/** A mine with a slow hoist, about which there is advice. */
async function slowHoist() {
  await order('site?kind=mine');
  await post('/api/v1/demo/scenarios/slow_hoist');
}

/** Nothing in the dialog is wider than the dialog, but what scrolls by itself. */
async function nothingIsCut(page, what) {
  const cut = await page.$$eval('dialog[open], dialog[open] *', (parts) =>
    parts
      .filter((part) => !['INPUT', 'SELECT', 'OPTION'].includes(part.tagName) && !part.classList.contains('scroll'))
      .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0 && getComputedStyle(part).display !== 'inline')
      .map((part) => part.outerHTML.slice(0, 90)),
  );
  assert.deepEqual(cut, [], `${what}: nothing is cut off`);
}

async function compared(page) {
  await page.click('[data-compare]');
  await page.waitForSelector('[data-found] [data-best]');
}

const cell = (page, lever, variant) => page.locator(`[data-lever="${lever}"] [data-cell="${variant}"]`);

/** From "1 254,5" and "980.2", whatever stands before it. */
const figureIn = (text) => Number(text.replace(/[^\d,.]/g, '').replace(',', '.'));

const sizes = [
  ['ru', 'light', 1366, 768],
  ['kk', 'dark', 1366, 768],
  ['en', 'light', 1920, 1080],
  ['ru', 'dark', 420, 900],
  ['kk', 'light', 420, 900],
];

async function looks(browser) {
  for (const [lang, theme, width, height] of sizes) {
    const named = `${lang}-${theme}-${width}`;
    await slowHoist();
    await order('proposed');
    await order('revised');
    await order('door?mode=open');
    const page = await open(browser, { lang, theme, width, height });
    await page.waitForSelector('[data-advice] [data-what-if-open]');
    await shot(page, `whatif-page-${named}`);
    const across = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(width < 1024 || across <= 0, `${named}: the header fits, ${across}`);
    await page.click('[data-advice] [data-what-if-open]');
    await page.selectOption('[data-pick]', 'mill_yard');
    await cell(page, 'mill_yard', 'B').locator('input[type=checkbox]').check();
    await cell(page, 'mill_yard', 'B').locator('.after input').fill('45');
    await compared(page);
    await nothingIsCut(page, `${named}: compared`);
    await shot(page, `whatif-compared-${named}`);
    await page.click('[data-hours]');
    await page.waitForSelector('[data-row="waits-crushing"]');
    await page.locator('[data-do="A"]').scrollIntoViewIfNeeded();
    await shot(page, `whatif-hours-${named}`);
    await page.locator('[data-do="A"] [data-steps]').click();
    await page.waitForSelector('[data-steps-of="A"] [data-step]');
    await nothingIsCut(page, `${named}: step by step`);
    await shot(page, `whatif-steps-${named}`);
    await page.click('[data-back]');
    await page.locator('[data-do="A"] [data-make-plan]').click();
    await page.fill('#revise-reason', 'подъём стоит');
    await page.click('[data-try]');
    await page.fill('#name-field', 'А. Сериков');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-tried] [data-diff]');
    await nothingIsCut(page, `${named}: made the plan`);
    await shot(page, `whatif-revise-${named}`);
    await page.keyboard.press('Escape');
    await page.click('[data-plan]');
    await page.waitForSelector('[data-versions] [data-version]');
    await page.locator('[data-proposal] [data-reject]').first().click();
    await nothingIsCut(page, `${named}: the plan`);
    await shot(page, `whatif-plan-${named}`);
    await page.click('[data-show-diff]');
    await page.waitForSelector('[data-versions] [data-diff]');
    await page.locator('[data-versions] [data-version="2"] [data-back-to]').click();
    await page.locator('[data-versions] [data-diff]').scrollIntoViewIfNeeded();
    await nothingIsCut(page, `${named}: versions`);
    await shot(page, `whatif-versions-${named}`);
    await page.context().close();
  }
}

async function story(browser) {
  await slowHoist();
  await order('door?mode=closed&as=serikov');
  const page = await open(browser);
  await page.waitForSelector('[data-advice] [data-what-if-open]');
  await page.click('[data-advice] [data-what-if-open]');
  // The best advice is the first variant, the next one the second.
  for (const [lever, variant, on] of [['hoist_fast', 'A', true], ['hoist_crew', 'A', true], ['hoist_fast', 'B', false], ['hoist_crew', 'B', true]]) {
    assert.equal(await cell(page, lever, variant).locator('input[type=checkbox]').isChecked(), on, `${lever} in ${variant}`);
  }
  // Of a site's many levers only those stand there that somebody wants.
  assert.equal(await page.locator('[data-lever="mill_yard"]').count(), 0);
  await page.selectOption('[data-pick]', 'mill_yard');
  assert.equal(await cell(page, 'mill_yard', 'A').locator('input[type=checkbox]').isChecked(), false);
  assert.equal(await page.locator('[data-pick]').count(), 0, 'then there is none left');
  await compared(page);
  const missed = (await page.locator('[data-row="missing"] td').allInnerTexts()).map(figureIn);
  assert.equal(missed.length, 3, 'doing nothing, A and B');
  assert.ok(missed[1] < missed[2] && missed[2] < missed[0], `${missed}`);
  const ticks = await page.locator('[data-row="missing"] td').evaluateAll((cells) => cells.map((one) => one.innerText.includes('✓')));
  assert.deepEqual(ticks, [false, true, false], 'the best has a tick');
  assert.deepEqual(await page.locator('[data-row="cost"] td').evaluateAll((cells) => cells.map((one) => one.innerText.includes('✓'))), [true, false, false]);
  assert.equal(await page.locator('[data-row="stage-haulage"] [data-best]').count(), 0, 'where all are the same none is best');

  // Step by step, with what speaks against it before it is ordered.
  await page.click('[data-do="B"] [data-steps]');
  await page.waitForSelector('[data-steps-of="B"] [data-step="hoist_crew"]');
  assert.equal(await page.locator('[data-against] [data-why="clashes"]').count(), 1, 'the crew is elsewhere');
  await page.click('[data-back]');

  // What was found of other levers is not taken for these; and no half minutes.
  await cell(page, 'hoist_crew', 'B').locator('.after input').fill('30');
  await page.waitForSelector('[data-stale]');
  await cell(page, 'hoist_crew', 'B').locator('.after input').fill('soon');
  assert.ok(await page.locator('[data-compare]').isDisabled());
  await cell(page, 'hoist_crew', 'B').locator('.after input').fill('30');
  await order('busy');
  await page.click('[data-compare]');
  await page.waitForSelector('[data-failure]');
  assert.match(await page.innerText('[data-failure]'), /Подождите секунду/);
  await compared(page);
  assert.equal(await page.locator('[data-stale], [data-failure]').count(), 0);

  // Up to five, down to two.
  for (let count = 0; count < 3; count += 1) await page.click('[data-add]');
  assert.equal(await page.locator('[data-variant]').count(), 5);
  assert.equal(await page.locator('[data-add]').count(), 0);
  for (const name of ['C', 'D', 'E']) await page.locator(`[data-variant="${name}"] button`).click();
  assert.equal(await page.locator('[data-variant] button').count(), 0);

  // A dispatcher orders, and makes no plan. What is to be ordered later is not ordered.
  assert.equal(await page.locator('[data-make-plan]').count(), 0);
  assert.ok(await page.locator('[data-do="B"] [data-order-variant]').isDisabled());
  // Closed by mistake, nothing is lost.
  await page.keyboard.press('Escape');
  await page.click('header [data-what-if-open]');
  assert.equal(await cell(page, 'hoist_crew', 'B').locator('.after input').inputValue(), '30');
  await page.locator('[data-do="A"] [data-order-variant]').click();
  await page.waitForSelector('[data-given]');
  const { advice } = await (await page.request.get(`${base}/api/v1/view`)).json();
  assert.deepEqual(advice.orders.map(({ lever, by }) => [lever, by]).sort(), [['hoist_crew', 'А. Сериков, диспетчер'], ['hoist_fast', 'А. Сериков, диспетчер']]);
  await page.locator('[data-lever="hoist_fast"]', { hasText: 'уже приказано' }).waitFor();
  await page.context().close();
  await asPlanner(browser);
  await asUnit(browser);
}

async function asPlanner(browser) {
  await slowHoist();
  await order('door?mode=closed&as=zhumabek');
  const page = await open(browser);
  await page.waitForSelector('[data-advice] [data-what-if-open]');
  await page.click('header [data-what-if-open]');
  assert.equal(await page.locator('[data-order-variant]').count(), 0, 'a planner orders nothing');
  await page.locator('[data-do="A"] [data-make-plan]').click();
  assert.deepEqual(await page.locator('[data-unit]:checked').evaluateAll((units) => units.map(({ dataset }) => dataset.unit)), ['safety', 'shaft']);
  assert.ok(await page.locator('[data-try]').isDisabled(), 'not without a reason');
  await page.fill('#revise-reason', 'ой');
  await page.click('[data-try]');
  await page.waitForSelector('[data-what-if] [data-failure]');
  assert.match(await page.innerText('[data-failure]'), /Так не получится/);
  await page.fill('#revise-reason', 'подъём медленный до конца смены');
  await page.check('[data-later]');
  assert.ok(await page.locator('[data-try]').isDisabled());
  await page.fill('[data-at]', '14:30');
  await page.click('[data-try]');
  await page.waitForSelector('[data-tried] [data-diff-stage="hoisting"]');
  assert.match(await page.innerText('[data-diff-stage="hoisting"] .stage'), /\+165/);
  // As it was shown, or it is shown again.
  await page.uncheck('[data-unit="safety"]');
  assert.equal(await page.locator('[data-give]').count(), 0);
  await page.check('[data-unit="safety"]');
  await page.click('[data-give]');
  await page.waitForSelector('[data-given-version="5"]');
  assert.match(await page.innerText('[data-given-version]'), /safety, Ствол и подъём/);
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-plan-proposed]');
  await page.click('[data-plan-proposed]');
  await page.waitForSelector('[data-version="5"]');
  assert.equal(await page.locator('[data-agree]').count(), 0, 'a planner of no unit answers for none');
  await page.locator('[data-proposal="5"] [data-look]').click();
  await page.waitForSelector('[data-proposal="5"] [data-diff]');
  await page.click('[data-override]');
  assert.ok(await page.locator('[data-send]').isDisabled(), 'not without a reason');
  await page.fill('#plan-answer-5', 'ждать нельзя');
  await page.click('[data-send]');
  await page.waitForSelector('[data-proposal]', { state: 'detached' });
  await page.waitForSelector('[data-version="5"].followed');
  // And back to what was before.
  await page.locator('[data-version="3"] [data-back-to]').click();
  await page.fill('#plan-back-reason', 'подъём снова в работе');
  await page.click('[data-restore]');
  await page.waitForSelector('[data-restored]');
  await page.waitForSelector('[data-version="6"].followed');
  await page.keyboard.press('Escape');
  // The first plan is not forgotten.
  await page.locator('[data-both]', { hasText: /к плану v6: .*первоначально к v1: −/ }).waitFor();
  await page.context().close();
}

async function asUnit(browser) {
  await slowHoist();
  await order('proposed');
  await order('door?mode=closed&as=ermekov');
  const page = await open(browser);
  await page.locator('[data-plan-proposed]', { hasText: 'вашего ответа' }).click();
  assert.equal(await page.locator('[data-override], [data-back-to]').count(), 0);
  assert.equal(await page.locator('[data-agree]').count(), 1, 'for his own unit alone');
  await page.locator('[data-unit="hoisting"] [data-reject]').click();
  assert.ok(await page.locator('[data-send]').isDisabled(), 'not without a reason');
  await page.locator('[data-unit="hoisting"] [data-agree]').click();
  await page.click('[data-send]');
  await page.waitForSelector('[data-unit="hoisting"][data-agrees="true"]');
  assert.match(await page.innerText('[data-unit="hoisting"]'), /● согласны.*Б\. Ермеков/s);
  await page.context().close();
  await order('door?mode=open');
}

/** Of the program: levers, forecast and plan are its own. */
async function demo(browser) {
  const page = await open(browser);
  await page.waitForSelector('header [data-what-if-open]', { timeout: 60_000 });
  await page.click('header [data-what-if-open]');
  const site = await (await page.request.get(`${base}/api/v1/site`)).json();
  const lever = site.levers.find(({ does }) => does === 'rate').id;
  if (!(await page.locator(`[data-lever="${lever}"]`).count())) await page.selectOption('[data-pick]', lever);
  await cell(page, lever, 'A').locator('input[type=checkbox]').check();
  await page.click('[data-compare]');
  await page.waitForSelector('[data-found] [data-row="missing"]', { timeout: 20_000 });
  const figures = (await page.locator('[data-row="missing"] td').allInnerTexts()).map(figureIn);
  assert.ok(figures.length === 3 && figures.every((figure) => Number.isFinite(figure)), `${figures}`);
  assert.equal(await page.locator('[data-row^="stage-"]').count(), site.stages.length, 'every stage has its row');
  await page.click('[data-hours]');
  assert.equal(await page.locator('[data-row^="waits-"]').count(), site.stages.length);
  await shot(page, 'whatif-demo-ru-light-1366');
  await page.keyboard.press('Escape');
  await page.click('[data-plan]');
  await page.waitForSelector('[data-versions] .followed', { timeout: 20_000 });
  await shot(page, 'whatif-demo-plan-ru-light-1366');
  await page.context().close();
}

const scripts = { looks, story, demo };
const script = scripts[process.argv[2]];
if (!script) {
  console.error('usage: node tests/e2e/console/whatif.mjs looks|story|demo');
  process.exit(64);
}
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
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
