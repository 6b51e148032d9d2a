// Signs in with a real browser. `node tests/e2e/console/people.mjs looks|site|demo`
//   BASE_URL   where the page is
//   SHOT_DIR   where the pictures go (none are made without it)
//   CONTROL    of `site`: an address of the test that ends all sessions, and answers when they have ended
// looks: against the mock server, in three languages, two themes and three sizes. site: against a site with users: signing in, wrong
// passwords, roles, a session that ends under a typed comment, the users and the log. demo: the demonstration signs in by itself.
// Exit code 0: all as it should be.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const base = (process.env.BASE_URL ?? 'http://127.0.0.1:8899').replace(/\/$/, '');
const shots = process.env.SHOT_DIR;
const problems = [];

async function open(browser, { lang = 'ru', theme = 'light', width = 1920, height = 1080 } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB' });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    // What the server refuses with a reason is an answer, which the browser remarks upon; a stream that is ended on purpose too.
    if (message.type() === 'error' && !/status of (401|403|422|429)|WebSocket connection/.test(message.text())) problems.push(`console: ${message.text()}`);
  });
  await page.goto(`${base}/?lang=${lang}&theme=${theme}`);
  return page;
}

async function shot(page, name) {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
}

async function order(name) {
  assert.equal((await fetch(`${base}/mock/${name}`, { method: 'POST' })).status, 200, `the mock server knows ${name}`);
}

async function typed(page, login, password) {
  await page.fill('#sign-login', login);
  await page.fill('#sign-password', password);
  await page.keyboard.press('Enter');
}

/** Nothing in a dialog is wider than the dialog, but what scrolls by itself. */
async function nothingIsCut(page, dialog, what) {
  const cut = await page.$$eval(`${dialog}, ${dialog} *`, (parts) =>
    parts
      .filter((part) => !['INPUT', 'SELECT', 'OPTION'].includes(part.tagName) && !part.classList.contains('wide') && part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
      .filter((part) => getComputedStyle(part).display !== 'inline')
      .map((part) => part.outerHTML.slice(0, 90)),
  );
  assert.deepEqual(cut, [], `${what}: nothing is cut off`);
}

const sizes = [
  ['ru', 'light', 1920, 1080],
  ['kk', 'dark', 1366, 768],
  ['en', 'light', 420, 900],
  ['kk', 'light', 1920, 1080],
  ['en', 'dark', 1366, 768],
  ['ru', 'dark', 420, 900],
];
const words = { ru: ['Вход', 'Логин или пароль неверен'], kk: ['Кіру', 'неверен'], en: ['Sign in', 'неверен'] };

async function looks(browser) {
  for (const [lang, theme, width, height] of sizes) {
    const named = `${lang}-${theme}-${width}`;
    await order('door?mode=closed');
    const page = await open(browser, { lang, theme, width, height });
    await page.waitForSelector('[data-sign-in]');
    assert.equal(await page.locator('[data-stage]').count(), 0, 'nothing of the site is shown to nobody');
    assert.ok((await page.innerText('[data-sign-in]')).includes(words[lang][0]));
    await typed(page, 'orlova', 'not the password');
    await page.waitForSelector('[data-failure]');
    await page.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: true })));
    await page.waitForSelector('[data-caps]');
    await nothingIsCut(page, '[data-sign-in]', named);
    await shot(page, `people-sign-in-${named}`);
    await typed(page, 'orlova', 'a long password');
    await page.waitForSelector('[data-stage]');
    await page.click('[data-who-am-i="orlova"]');
    await page.waitForSelector('[data-me]');
    await nothingIsCut(page, '[data-me]', named);
    await shot(page, `people-me-${named}`);
    await page.click('[data-users]');
    await page.waitForSelector('[data-user="serikov"]');
    await page.locator('[data-user="ermekov"] button').first().click();
    await page.waitForSelector('[data-user-form]');
    await nothingIsCut(page, '[data-users-dialog]', named);
    await shot(page, `people-users-${named}`);
    await page.keyboard.press('Escape');
    await page.click('[data-log]');
    await page.waitForSelector('[data-log-dialog] [data-row]');
    await page.waitForSelector('[data-sound]');
    await nothingIsCut(page, '[data-log-dialog]', named);
    await shot(page, `people-log-${named}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    const across = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(width < 1024 || across <= 0, `${named}: the header fits, ${across}`);
    await shot(page, `people-page-${named}`);
    await page.context().close();
  }
  await others(browser);
  await order('door?mode=open');
}

/** Who only looks sees no buttons of others; a unit, those of its own; and nobody has to sign in where there are no users. */
async function others(browser) {
  await order('flood');
  await order('door?mode=look');
  const page = await open(browser);
  await page.waitForSelector('[data-stage]');
  assert.equal(await page.locator('[data-sign-in]').count(), 0, 'a wall screen shows the mine');
  await page.keyboard.press('KeyA');
  await page.waitForSelector('[data-sign-in]');
  await shot(page, 'people-look-open-ru-light-1920');
  await page.keyboard.press('Escape');
  await page.waitForSelector('[data-sign-in]', { state: 'detached' });
  await page.context().close();
  await order('door?mode=closed&as=ermekov');
  const unit = await open(browser);
  await unit.waitForSelector('[data-incident]');
  const [all, mine] = [await unit.locator('[data-incident]').count(), await unit.locator('[data-incident] .acknowledge').count()];
  assert.ok(mine < all, `a unit acknowledges what concerns it: ${mine} of ${all}`);
  assert.ok((await unit.locator('.may-not').first().innerText()).length > 5, 'and it is said of the others');
  await shot(unit, 'people-unit-ru-light-1920');
  await unit.context().close();
  await order('door?mode=open');
  const free = await open(browser);
  await free.waitForSelector('[data-who-am-i=""]');
  assert.ok((await free.innerText('[data-who-am-i=""]')).includes('Вход не нужен'));
  // Then it is asked for a name, once.
  await free.keyboard.press('KeyA');
  await free.waitForSelector('#name-field');
  assert.equal(await free.inputValue('#name-field'), '', 'the key itself is not typed into the field');
  await free.fill('#name-field', 'Ахметов, диспетчер');
  await free.keyboard.press('Enter');
  await free.locator('.head', { hasText: 'Ахметов, диспетчер' }).waitFor();
  await free.click('[data-who-am-i=""]');
  await nothingIsCut(free, '[data-me]', 'open');
  await shot(free, 'people-open-ru-light-1920');
  await free.context().close();
}

async function site(browser) {
  const page = await open(browser);
  await page.waitForSelector('[data-sign-in]');
  assert.equal(await page.locator('[data-stage]').count(), 0);
  assert.equal((await page.request.get(`${base}/api/v1/view`)).status(), 401, 'nor is it told otherwise');
  for (let count = 0; count < 3; count += 1) {
    await typed(page, 'serikov', `wrong password ${count}`);
    await page.waitForSelector('[data-failure]');
    assert.match(await page.innerText('[data-failure]'), /Логин или пароль неверен/);
    await page.waitForSelector('button.yes', { state: 'attached' });
  }
  await typed(page, 'serikov', 'a long password');
  await page.waitForSelector('[data-wait]');
  assert.ok(await page.locator('[data-sign-in] .yes').isDisabled(), 'it waits, and says how long');
  await page.waitForSelector('[data-wait]', { state: 'detached', timeout: 20_000 });
  await page.fill('#sign-password', 'a long password');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-incident]', { timeout: 60_000 });
  const cookies = await page.context().cookies();
  const cookie = cookies.find(({ name }) => name === 'tizbek_session');
  assert.deepEqual([cookie.httpOnly, cookie.sameSite], [true, 'Strict']);
  assert.equal(await page.evaluate(() => document.cookie), '', 'no script of the page sees it');

  // The session ends while a comment is being typed: it is asked again, and the comment is sent.
  const card = page.locator('[data-incident]').first();
  const id = await card.getAttribute('data-incident');
  await card.getByRole('button', { name: 'Комментарий' }).click();
  await card.locator('input').fill('слесарь вызван на подъём');
  await fetch(process.env.CONTROL, { method: 'POST' });
  await card.locator('input').press('Enter');
  await page.waitForSelector('[data-sign-in]');
  assert.match(await page.innerText('[data-sign-in]'), /набрали/, 'what was typed is kept, and it is said');
  assert.equal(await page.locator(`[data-incident="${id}"] input`).inputValue(), 'слесарь вызван на подъём');
  await shot(page, 'people-ended-ru-light-1920');
  await page.fill('#sign-password', 'a long password');
  await page.keyboard.press('Enter');
  await page.locator(`[data-incident="${id}"] .note`, { hasText: 'слесарь вызван на подъём' }).first().waitFor({ timeout: 20_000 });
  const notes = await page.locator(`[data-incident="${id}"] .note`).allInnerTexts();
  assert.ok(notes.every((note) => note.includes('А. Сериков')), `under the name of who signed in: ${notes}`);

  // The dispatcher sees neither users nor the log; who administers does.
  await page.click('[data-who-am-i="serikov"]');
  assert.equal(await page.locator('[data-users], [data-log]').count(), 0);
  await page.click('[data-sign-out]');
  await page.waitForSelector('[data-sign-in]');
  await typed(page, 'orlova', 'a long password');
  await page.waitForSelector('[data-who-am-i="orlova"]');
  assert.equal(await page.locator('[data-incident] .acknowledge').count(), 0, 'an administrator acknowledges nothing');
  await page.click('[data-who-am-i="orlova"]');
  await page.click('[data-users]');
  await page.click('[data-add]');
  await page.fill('#user-login', 'ermekov');
  await page.fill('#user-name', 'Б. Ермеков, мастер');
  await page.check('[data-user-form] input[value="viewer"]');
  await page.fill('#user-password', 'short');
  await page.keyboard.press('Enter');
  await page.locator('[data-users-dialog] [role="alert"]').waitFor();
  await page.fill('#user-password', 'another long one');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-user="ermekov"]');
  await page.locator('[data-user="ermekov"] button').last().click();
  await page.waitForSelector('[data-user="ermekov"].off');
  await page.keyboard.press('Escape');
  await page.click('[data-log]');
  await page.waitForSelector('[data-sound]');
  const log = await page.innerText('[data-log-dialog]');
  for (const part of ['А. Сериков', 'слесарь вызван на подъём', 'отключение пользователя', 'не принято', '127.0.0.1']) {
    assert.ok(log.includes(part), `the log has ${part}: ${log}`);
  }
  assert.ok(!log.includes('long password') && !log.includes('another long one'), 'and no password');
  await page.selectOption('[data-what]', 'user_disable');
  await page.waitForFunction(() => document.querySelectorAll('[data-log-dialog] [data-row]').length === 2);
  await shot(page, 'people-site-log-ru-light-1920');
  await page.context().close();
}

async function demo(browser) {
  const page = await open(browser);
  await page.waitForSelector('[data-stage]', { timeout: 20_000 });
  await page.waitForSelector('[data-who-am-i="demo-dispatcher"]');
  assert.equal(await page.locator('[data-sign-in]').count(), 0, 'nobody is asked for anything');
  await page.click('[data-who-am-i]');
  await shot(page, 'people-demo-ru-light-1920');
  assert.equal(await page.locator('[data-me] [data-role]').count(), 6, 'one can be each of the roles');
  await page.click('[data-role="viewer"]');
  await page.waitForSelector('[data-who-am-i="demo-viewer"]');
  assert.equal(await page.locator('[data-enter]').count(), 0, 'who only looks enters nothing');
  assert.ok(await page.locator('[data-scenario]').first().isDisabled());
  await page.click('[data-who-am-i]');
  await page.click('[data-role="administrator"]');
  await page.waitForSelector('[data-who-am-i="demo-administrator"]');
  await page.click('[data-who-am-i]');
  await page.click('[data-users]');
  await page.waitForSelector('[data-user="demo-unit"]');
  await page.keyboard.press('Escape');
  await page.click('[data-log]');
  await page.waitForSelector('[data-sound]');
  await shot(page, 'people-demo-log-ru-light-1920');
  await page.context().close();
}

const scripts = { looks, site, demo };
const script = scripts[process.argv[2]];
if (!script) {
  console.error('usage: node tests/e2e/console/people.mjs looks|site|demo');
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
