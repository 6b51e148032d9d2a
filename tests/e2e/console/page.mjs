// Opens the console in a real browser and looks at it. `node tests/e2e/console/page.mjs basic|slow-hoist [--mock]`
//   BASE_URL   where the page is, e.g. http://127.0.0.1:8899
//   SHOT_DIR   where the pictures go (none are made without it)
// basic: the page in three languages, two themes and two sizes; with --mock also the broken link, frozen time and other chains.
// slow-hoist: starts the scenario from the page, waits for the incident, acknowledges it. Exit code 0: all as it should be.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const base = (process.env.BASE_URL ?? 'http://127.0.0.1:8899').replace(/\/$/, '');
const shots = process.env.SHOT_DIR;
const mock = process.argv.includes('--mock');
const wide = { width: 1920, height: 1080 };
const small = { width: 1366, height: 768 };
const words = {
  ru: { none: 'Происшествий нет', stage: 'Скиповой подъём', buffer: 'Бункер скипового подъёма' },
  kk: { none: 'Оқиға жоқ', stage: 'Скиппен көтеру', buffer: 'Скип бункері' },
  en: { none: 'No incidents', stage: 'Hoisting', buffer: 'Skip bin' },
};

const problems = [];

async function order(name) {
  const response = await fetch(`${base}/mock/${name}`, { method: 'POST' });
  assert.equal(response.status, 200, `the mock server knows ${name}`);
}

async function api(path) {
  const response = await fetch(`${base}/api/v1${path}`);
  assert.equal(response.status, 200, `GET ${path}`);
  return response.json();
}

async function open(browser, { lang = 'ru', theme = 'light', size = wide, reducedMotion = 'no-preference' } = {}) {
  const context = await browser.newContext({ viewport: size, reducedMotion, locale: 'en-GB' });
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    // A request that fails while the link is broken on purpose is the browser's own remark.
    if (message.type() === 'error' && !/net::ERR_|WebSocket connection/.test(message.text())) problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !/^(data:|blob:|ws)/.test(request.url())) problems.push(`foreign request: ${request.url()}`);
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

/** Every stage and buffer is there with its name; nothing is cut off, and nothing lies over another card. */
async function checkChain(page, lang) {
  const site = await api('/site');
  const named = (text) => text[lang] || text.ru;
  for (const [kind, list] of [['stage', site.stages], ['buffer', site.buffers]]) {
    for (const { id, name } of list) {
      const card = page.locator(`[data-${kind}="${id}"]`);
      assert.ok((await card.innerText()).includes(named(name)), `${lang}: ${kind} ${id} is shown as ${named(name)}`);
    }
  }
  const clipped = await page.$$eval('[data-stage], [data-buffer]', (cards) =>
    cards.flatMap((card) => {
      const box = card.getBoundingClientRect();
      return [...card.querySelectorAll('h2, span, p, div')]
        .filter((part) => part.textContent.trim() !== '' && !part.closest('[aria-hidden]'))
        .filter((part) => {
          const range = document.createRange();
          range.selectNodeContents(part);
          const inner = range.getBoundingClientRect();
          return inner.right > box.right + 0.5 || inner.bottom > box.bottom + 0.5;
        })
        .map((part) => `${card.dataset.stage ?? card.dataset.buffer}: ${part.textContent.trim()}`);
    }),
  );
  assert.deepEqual(clipped, [], `${lang}: nothing is cut off`);
  const overlaps = await page.$$eval('[data-stage], [data-buffer]', (cards) => {
    const boxes = cards.map((card) => [card.dataset.stage ?? card.dataset.buffer, card.getBoundingClientRect()]);
    return boxes.flatMap(([a, one], index) =>
      boxes
        .slice(index + 1)
        .filter(([, other]) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
        .map(([b]) => `${a} over ${b}`),
    );
  });
  assert.deepEqual(overlaps, [], `${lang}: no card lies over another`);
}

/** Contrast of every colour that carries text, out of the page's own table. */
async function checkContrast(page, theme) {
  const table = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    const names = ['ground', 'card', 'text', 'quiet', 'red', 'amber', 'blue', 'violet', 'on-colour'];
    return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  });
  const light = (hex) => {
    const [r, g, b] = [1, 3, 5]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const pairs = [
    ...['text', 'quiet', 'violet'].flatMap((name) => [[name, 'ground'], [name, 'card']]),
    ...['red', 'amber', 'blue'].map((name) => ['on-colour', name]),
  ];
  for (const [front, back] of pairs) {
    const [a, b] = [light(table[front]), light(table[back])].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    assert.ok(ratio >= 4.5, `${theme}: ${front} on ${back} has contrast ${ratio.toFixed(2)}, wants 4.5`);
  }
}

async function noScroll(page) {
  const cut = await page.$$eval('header, footer, aside, .summary', (parts) =>
    parts.filter((part) => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1).map((part) => part.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(cut, [], 'no part of the page is cut off');
  const [high, tall] = await page.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
  assert.ok(high <= tall, `the page scrolls: ${high} > ${tall}`);
  const [inner, seen] = await page.$eval('.chain', (chain) => [chain.scrollHeight, chain.clientHeight]);
  assert.ok(inner <= seen, `the chain scrolls: ${inner} > ${seen}`);
}

async function looks(browser, prefix) {
  for (const lang of ['ru', 'kk', 'en']) {
    for (const [theme, size] of [['light', wide], ['dark', wide], ['light', small]]) {
      const page = await open(browser, { lang, theme, size });
      await checkChain(page, lang);
      await checkContrast(page, theme);
      await noScroll(page);
      await shot(page, `${prefix}-${lang}-${theme}-${size.width}`);
      await page.context().close();
    }
  }
}

async function switches(browser) {
  const page = await open(browser);
  for (const [lang, { stage, buffer }] of Object.entries(words)) {
    await page.click(`button[lang="${lang}"]`);
    assert.ok((await page.innerText('[data-stage="hoisting"]')).includes(stage), `${lang}: the stage changes its name`);
    assert.ok((await page.innerText('[data-buffer="skip_bin"]')).includes(buffer), `${lang}: the buffer changes its name`);
    assert.equal(await page.getAttribute('html', 'lang'), lang);
  }
  const { drum } = await api('/view');
  if (drum) {
    await page.waitForSelector('[data-drum]', { timeout: 20_000 });
    assert.equal(await page.locator('[data-drum]').count(), 1, 'one stage is marked as the drum');
    assert.equal(await page.locator('[data-summary="drum"]').count(), 1, 'and it is named in the middle');
    assert.ok((await page.locator('[data-buffer] .third.here').count()) > 0, 'buffers around it show their thirds');
  }
  await detail(page);
  await trial(page);
  await forecast(page);
  await sources(page);
  await sensors(page, 'en', 'light');
  await page.click('.theme');
  assert.equal(await page.getAttribute('html', 'data-theme'), 'dark');
  await sensors(page, 'en', 'dark');
  await page.click('.twin');
  const site = await api('/site');
  assert.equal(await page.locator('tbody tr').count(), site.stages.length + site.buffers.length, 'the table has a row for each');
  await shot(page, 'table-en-dark-1920');
  // Every control can be reached with the keyboard alone.
  const controls = await page.locator('button:enabled').count();
  const reached = new Set();
  for (let turn = 0; turn < controls * 2; turn += 1) {
    await page.keyboard.press('Tab');
    // By its place: what a control says changes while the chain moves.
    reached.add(await page.evaluate(() => [...document.querySelectorAll('button:enabled')].indexOf(document.activeElement)));
  }
  reached.delete(-1);
  assert.ok(reached.size >= controls, `${reached.size} of ${controls} controls are reached by Tab`);
  await page.context().close();
}

/** The plan on trial: each stage that is planned with its chance, or a word that there is none. */
async function trial(page) {
  if ((await page.locator('button[data-trial]').count()) === 0) return;
  await page.locator('button[data-trial]').first().click();
  const dialog = page.locator('[data-plan-detail]');
  await dialog.waitFor();
  assert.ok((await dialog.locator('tbody tr').count()) > 0, 'every stage of a plan has its chance');
  await shot(page, 'trial-en-light-1920');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** The forecast: what each stage will have done, and how good forecasts have been. It may not have been made yet. */
async function forecast(page) {
  if ((await page.locator('button[data-forecast]').count()) === 0) return;
  assert.ok((await page.locator('[data-stage] [data-end]').count()) > 0, 'cards say what will have been done');
  await page.click('button[data-forecast]');
  const dialog = page.locator('[data-forecast-detail]');
  await dialog.waitFor();
  assert.ok((await dialog.locator('[data-ends] tr').count()) > 0, 'every stage of the shift has an end');
  assert.match(await dialog.locator('[data-ends] tr').first().innerText(), /\d.*\(\d.*\u2013\d.*\)/, 'with a band');
  assert.ok((await dialog.locator('[data-grades] tr').count()) > 3, 'levels, clocks and ends are graded');
  await shot(page, 'forecast-en-light-1920');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** How well sources deliver; in the mock a clock of the broker is ahead, and it is said what to do. */
async function sources(page) {
  await page.click('button[data-sources]');
  const dialog = page.locator('[data-sources-detail]');
  await dialog.waitFor();
  const { sources: declared } = await api('/site');
  assert.equal(await dialog.locator('[data-source]').count(), declared.length, 'every source has its row');
  assert.match(await dialog.locator('[data-source="mine_plc"]').innerText(), /alive.*\d+\s%/s, 'with shares of the last hour');
  if (mock) assert.match(await dialog.innerText(), /wrong clock, \S*5\s*min\S* ahead.*\(NTP\)/is, 'what is the matter, and what to do');
  await shot(page, 'sources-en-light-1920');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** Behind the sources is the register of sensors: what is due, and how far off each was. A site may have none. */
async function sensors(page, lang, theme) {
  await page.click('button[data-sources]');
  await page.click('button[data-sensors]');
  const dialog = page.locator('[data-sensors-detail]');
  await dialog.waitFor();
  const declared = await api('/calibrations');
  await dialog.locator('p, [data-sensor]').first().waitFor();
  assert.equal(await dialog.locator('[data-sensor]').count(), declared.length, 'every sensor has its row');
  if (mock) {
    const first = dialog.locator('[data-calibrations]').first();
    await first.locator('summary').click();
    assert.match(await first.innerText(), /К-17.*0[.,]9828/s, 'with certificate and line');
    await shot(page, `sensors-${lang}-${theme}-1920`);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.locator('[data-sources-detail]').waitFor({ state: 'detached' });
}

/** Behind a source are its signals as they read now. */
async function signals(page) {
  await page.click('button[data-sources]');
  const { signals: declared } = await api('/site');
  const list = page.locator('[data-signals="mine_plc"]');
  await list.locator('summary').click();
  assert.equal(await list.locator('tr').count(), declared.filter(({ source }) => source === 'mine_plc').length);
  assert.match(await list.innerText(), /\d\s*%\s+в порядке/, 'with value, unit and quality');
  await shot(page, 'signals-ru-light-1920');
  await page.keyboard.press('Escape');
  await page.locator('[data-sources-detail]').waitFor({ state: 'detached' });
}

/** A stage more closely: what its time was used for, adding up to the whole. */
async function detail(page) {
  await page.click('[data-stage="hoisting"] h2 button');
  const dialog = page.locator('[data-detail="hoisting"]');
  await dialog.waitFor();
  assert.ok((await dialog.locator('.strip').first().locator('i').count()) > 0, 'the strip has parts');
  const [strip, parts] = await dialog.locator('.strip').first().evaluate((one) => [one.clientWidth, [...one.children].reduce((sum, part) => sum + part.getBoundingClientRect().width, 0)]);
  assert.ok(Math.abs(strip - parts) < 4, `the parts fill the strip: ${parts} of ${strip}`);
  await shot(page, 'detail-en-light-1920');
  if (!mock) {
    const metal = dialog.locator('[data-metal]');
    assert.match(await metal.innerText(), /\d[.,]\d+ %/, 'the grade of what a stage takes is told');
    const grade = await page.locator('[data-grade="skip_bin"]').innerText();
    assert.match(grade, /Zinc \d/, 'and of what lies in a buffer');
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

async function brokenLink(browser) {
  const page = await open(browser);
  await order('older');
  const shown = await page.innerText('header time');
  assert.ok(!shown.startsWith('11:'), `an older view is never shown (${shown})`);
  await order('drop');
  await page.waitForSelector('.bar.shown', { timeout: 20_000 });
  assert.match(await page.innerText('.bar.shown'), /Связи с сервером нет с \d\d:\d\d:\d\d/);
  assert.equal(await page.locator('.veil').count(), 1, 'everything is hatched');
  await shot(page, 'link-lost-ru-light-1920');
  await order('back');
  await page.waitForSelector('.bar.shown', { state: 'detached', timeout: 20_000 });
  const before = await page.innerText('header time');
  await page.waitForFunction((old) => document.querySelector('header time').textContent !== old, before, { timeout: 10_000 });
  await order('freeze');
  await page.waitForSelector('.bar.shown', { timeout: 20_000 });
  assert.match(await page.innerText('.bar.shown'), /время площадки стоит/);
  await order('thaw');
  await page.waitForSelector('.bar.shown', { state: 'detached', timeout: 20_000 });
  await page.context().close();
}

async function otherChains(browser) {
  for (const kind of ['line', 'scatter']) {
    await order(`site?kind=${kind}`);
    const page = await open(browser);
    await checkChain(page, 'ru');
    await shot(page, `chain-${kind}-ru-light-1920`);
    await page.context().close();
  }
  await order('site?kind=mine');
  await order('replay');
  const page = await open(browser);
  await page.waitForSelector('header.replay');
  await page.waitForSelector('#replay-title');
  await shot(page, 'replay-ru-light-1920');
  await page.context().close();
  await order('site?kind=mine');
}

async function silentSource(browser) {
  const page = await open(browser);
  await page.click('[data-scenario="mill_plc_silent"]');
  await page.waitForSelector('[data-stage="grinding"].blind', { timeout: 20_000 });
  const text = await page.innerText('[data-stage="grinding"]');
  assert.ok(text.includes('нет данных') && !text.includes('по плану') && !/\b0\b/.test(text), `no data is never nought: ${text}`);
  await page.waitForSelector('[data-incident]');
  await shot(page, 'silent-ru-light-1920');
  await page.context().close();
  await order('site?kind=mine');
}

async function stopped(browser) {
  const page = await open(browser);
  await page.click('[data-scenario="crusher_stop"]');
  await page.waitForSelector('[data-scenario="crusher_stop"][aria-pressed="true"]');
  await order('ahead?mins=150');
  // A stage is behind its plan before its bin is at the limit: waited for is what is said of it.
  await page.waitForSelector('[data-stage="haulage"].bad:has-text("некуда отдать")', { timeout: 20_000 });
  await page.waitForSelector('[data-stage="hoisting"].bad:has-text("нечего брать")', { timeout: 20_000 });
  assert.ok((await page.innerText('[data-buffer="skip_bin"]')).includes('пуст'), 'an empty bin is not far from its limit');
  await checkChain(page, 'ru');
  await shot(page, 'stopped-ru-light-1920');
  for (const lang of ['kk', 'en']) {
    await page.click(`button[lang="${lang}"]`);
    await checkChain(page, lang);
    await shot(page, `stopped-${lang}-light-1920`);
  }
  await page.context().close();
  await order('site?kind=mine');
}

async function flood(browser) {
  await order('flood');
  const page = await open(browser);
  await page.waitForSelector('[data-incident]');
  assert.equal(await page.locator('[data-incident]').count(), 5, 'five in full');
  assert.ok((await page.innerText('aside')).includes('и ещё 2 происшествия'), 'the rest as a count');
  assert.ok((await page.innerText('[data-incident="102"]')).includes('заменяет № 90'), 'what came again says what it stands for');
  assert.ok((await page.innerText('header')).includes('затем v4 с 20:00'), 'a plan that is to be followed later is announced');
  const [tall, room] = await page.$eval('.list', (list) => [list.scrollHeight, list.clientHeight]);
  assert.ok(tall <= room, `five incidents fit: ${tall} > ${room}`);
  await shot(page, 'flood-ru-light-1920');
  await page.context().close();
  const narrow = await open(browser, { size: { width: 1024, height: 768 } });
  await checkChain(narrow, 'ru');
  const [across, seen] = await narrow.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(across <= seen, `at 1024 nothing runs out at the side: ${across} > ${seen}`);
  await shot(narrow, 'flood-ru-light-1024');
  await narrow.context().close();
  await order('site?kind=mine');
}

/** Signals are dead, and somebody stands in: the cards of the stages and of the buffers beside them say so, and so does the panel. */
async function estimated(browser) {
  for (const [stage, by] of [['crushing', 'twin'], ['grinding', 'balance'], ['backfill', 'manual']]) await order(`estimate?stage=${stage}&by=${by}`);
  for (const [lang, theme, size, said] of [['ru', 'light', wide, 'оценка: дублёр с'], ['kk', 'dark', small, 'бағалау: дублёр'], ['en', 'dark', wide, 'estimate: twin, ']]) {
    const page = await open(browser, { lang, theme, size, reducedMotion: 'reduce' });
    await page.waitForSelector('[data-estimate="crushing"]');
    assert.ok((await page.innerText('[data-estimate="crushing"]')).includes(said), `${lang}: by whom it is estimated`);
    assert.ok((await page.innerText('[data-stage="crushing"] .rate')).startsWith('~'), 'the rate is marked');
    assert.ok((await page.innerText('[data-buffer="skip_bin"] .amount')).startsWith('~'), 'and so is the level beside it');
    assert.equal(await page.locator('[data-estimate="hoisting"]').count(), 0, 'a stage that is measured is not marked');
    const cut = await page.$$eval('[data-estimate]', (tabs) => tabs.filter((tab) => tab.scrollWidth > tab.clientWidth + 1).map((tab) => tab.textContent));
    assert.deepEqual(cut, [], 'every word of it can be read');
    await checkChain(page, lang);
    await checkContrast(page, theme);
    await shot(page, `estimated-${lang}-${theme}-${size.width}`);
    await page.click('[data-stage="crushing"] h2 button');
    assert.ok((await page.innerText('[data-detail="crushing"] [data-estimated]')).length > 20, 'the panel says it in full');
    await shot(page, `estimated-panel-${lang}-${theme}-${size.width}`);
    await page.context().close();
  }
  await order('site?kind=mine');
}

async function basic(browser) {
  await looks(browser, 'quiet');
  await switches(browser);
  if (!mock) return;
  await silentSource(browser);
  await stopped(browser);
  await flood(browser);
  await estimated(browser);
  await otherChains(browser);
  await brokenLink(browser);
}

async function slowHoist(browser) {
  const page = await open(browser);
  await page.click('[data-scenario="slow_hoist"]');
  await page.waitForSelector('[data-scenario="slow_hoist"][aria-pressed="true"]', { timeout: 15_000 });
  console.log('slow_hoist runs');
  const named = page.locator('[data-incident]', { hasText: words.ru.stage });
  await named.first().waitFor({ timeout: 300_000 });
  console.log(`incident: ${(await named.first().innerText()).replace(/\s+/g, ' ')}`);
  // The clock of the skip bin is named while there is still time.
  const clock = page.locator('[data-buffer="skip_bin"].warn', { hasText: 'полон через' });
  await clock.waitFor({ timeout: 300_000 });
  const bin = (await api('/view')).buffers.find(({ id }) => id === 'skip_bin');
  const { capacity } = (await api('/site')).buffers.find(({ id }) => id === 'skip_bin');
  assert.ok(bin.level < capacity, `the bin is not full yet: ${bin.level} of ${capacity}`);
  assert.ok(bin.full !== null, 'it has a clock to full');
  console.log(`skip bin: ${(await clock.innerText()).replace(/\s+/g, ' ')}`);
  await shot(page, 'slow-hoist-ru-light-1920');
  for (const [lang, theme, size] of [['ru', 'dark', wide], ['kk', 'light', wide], ['en', 'light', wide], ['ru', 'light', small], ['kk', 'dark', small], ['en', 'dark', small]]) {
    const other = await open(browser, { lang, theme, size, reducedMotion: 'reduce' });
    await other.waitForSelector('[data-incident]');
    await checkChain(other, lang);
    await noScroll(other);
    await other.click('summary');
    await shot(other, `slow-hoist-${lang}-${theme}-${size.width}`);
    await other.context().close();
  }
  const incident = named.first();
  const id = await incident.getAttribute('data-incident');
  await page.keyboard.press('KeyA');
  await page.waitForSelector(`[data-incident="${id}"][data-state="acknowledged"]`, { timeout: 15_000 });
  assert.ok((await page.innerText(`[data-incident="${id}"]`)).includes('А. Нурланов, диспетчер'), 'who acknowledged is shown: who has signed in');
  console.log(`incident ${id} acknowledged`);
  const card = page.locator(`[data-incident="${id}"]`);
  await card.getByRole('button', { name: 'Комментарий' }).click();
  await card.locator('input').fill('слесарь вызван на подъём');
  await page.keyboard.press('Enter');
  await card.locator('.note', { hasText: 'слесарь вызван на подъём' }).waitFor({ timeout: 15_000 });
  await shot(page, 'acknowledged-ru-light-1920');
  await signals(page);
  await sensors(page, 'ru', 'light');
  await page.click('[data-stop]');
  await page.waitForSelector('[data-scenario="slow_hoist"][aria-pressed="false"]', { timeout: 15_000 });
}

const scripts = { basic, 'slow-hoist': slowHoist };
const script = scripts[process.argv[2]];
if (!script) {
  console.error('usage: node tests/e2e/console/page.mjs basic|slow-hoist [--mock]');
  process.exit(64);
}
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
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
