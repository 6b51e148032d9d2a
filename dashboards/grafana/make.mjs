// Writes the Grafana dashboards, of the chain and of its drum and times, one a language, from this one source: `node dashboards/grafana/make.mjs`.
// With `--check` it writes nothing and fails when a file is not what it would write. No packages are needed.
// Not here: what the figures mean (docs/formats/measures.md) and where Grafana finds the files (deploy/grafana).
// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @typedef {'ru' | 'kk' | 'en'} Language */
/** @typedef {Record<Language, string>} Text  `kk` equals `ru` where the Kazakh term is not confirmed */
/** @typedef {{ query: string, alias?: Text }} Target */
/** @typedef {{ value: number | null, color: string }} Step */
/**
 * @typedef {object} Panel
 * @property {'timeseries' | 'stat' | 'state-timeline'} type
 * @property {Text} title
 * @property {Text} description
 * @property {Text | string} unit
 * @property {[x: number, y: number, w: number, h: number]} at
 * @property {Target[]} targets
 * @property {Step[]} [steps]  thresholds, lowest first
 * @property {Record<string, unknown>} [custom]
 * @property {object[]} [overrides]
 * @property {(language: Language) => object[]} [words]  what stands for a figure
 * @property {number} [decimals]
 * @property {number} [min]
 * @property {number} [max]
 */

/** @type {Language[]} */
const LANGUAGES = ['ru', 'kk', 'en']

// ISA-101: what is normal is grey; colour is for what wants a person, and never alone (the figure and its limit are shown too).
const NORMAL = 'text'
const MUTED = '#8e8e8e'
const WARNING = 'orange'
const ALARM = 'red'

/** @param {string} ru @param {string} kk @param {string} en @returns {Text} */
const t = (ru, kk, en) => ({ ru, kk, en })

const TONNES = t('suffix: т', 'suffix: т', 'suffix: t')
const RATE = t('suffix: т/ч', 'suffix: т/сағ', 'suffix: t/h')

/** One field over time, a series a thing, a gap where nothing is known.
 * @param {string} field @param {string} measurement @param {string} how @returns {string} */
function overTime(field, measurement, how) {
    const only = { stage: ` AND "stage" =~ /^$stage$/`, buffer: ` AND "buffer" =~ /^$buffer$/` }[measurement] ?? ''
    const by = ['stage', 'buffer', 'source'].includes(measurement) ? `, "${measurement}"` : ''
    return (
        `SELECT ${how}("${field}") FROM "${measurement}" WHERE "site" =~ /^$site$/${only} AND $timeFilter` +
        ` GROUP BY time($__interval)${by} fill(null)`
    )
}

/** The last value of the site.
 * @param {string} field @param {string} measurement @returns {string} */
const latest = (field, measurement) =>
    `SELECT last("${field}") FROM "${measurement}" WHERE "site" =~ /^$site$/ AND $timeFilter`

/** @param {string} measurement @param {Text} [what] @returns {Text} */
function each(measurement, what) {
    const tag = `$tag_${measurement}`
    return what ? t(`${tag}: ${what.ru}`, `${tag}: ${what.kk}`, `${tag}: ${what.en}`) : t(tag, tag, tag)
}

const ACTUAL = t('факт', 'факт', 'actual')
const PLANNED = t('план', 'жоспар', 'plan')

/** The planned series of a pair is thin, grey and dashed. */
const PLANNED_IS_DASHED = {
    matcher: { id: 'byRegexp', options: '.*: (план|жоспар|plan)$' },
    properties: [
        { id: 'custom.lineStyle', value: { fill: 'dash', dash: [8, 6] } },
        { id: 'custom.lineWidth', value: 1 },
        { id: 'color', value: { mode: 'fixed', fixedColor: MUTED } },
    ],
}

/** @type {Panel[]} */
const PANELS = [
    {
        type: 'stat',
        title: t('Инциденты', 'Оқиғалар', 'Incidents'),
        description: t(
            'Сколько инцидентов сейчас активно и сколько не подтверждено. Один инцидент — одна причина, сколько бы этапов он ни задел.',
            'Қазір қанша оқиға белсенді және қаншасы расталмаған. Бір оқиға — бір себеп.',
            'How many incidents are active now and how many are unacknowledged. One incident is one cause, however many stages it reaches.',
        ),
        unit: 'none',
        at: [0, 0, 8, 4],
        targets: [
            { query: latest('active', 'incidents'), alias: t('активны', 'белсенді', 'active') },
            { query: latest('unacknowledged', 'incidents'), alias: t('не подтверждены', 'расталмаған', 'unacknowledged') },
        ],
        steps: [{ value: null, color: NORMAL }, { value: 1, color: WARNING }],
        decimals: 0,
    },
    {
        type: 'stat',
        title: t('Достоверные сигналы', 'Сенімді сигналдар', 'Signals that can be trusted'),
        description: t(
            'Доля сигналов, у которых сейчас есть свежее значение хорошего качества.',
            'Қазір жаңа әрі сапалы мәні бар сигналдардың үлесі.',
            'Share of the signals that have a fresh reading of good quality now.',
        ),
        unit: 'percent',
        at: [8, 0, 8, 4],
        targets: [{ query: latest('good_pct', 'signals'), alias: t('достоверны', 'сенімді', 'trusted') }],
        steps: [{ value: null, color: ALARM }, { value: 50, color: WARNING }, { value: 80, color: NORMAL }],
        decimals: 0,
        min: 0,
        max: 100,
    },
    {
        type: 'stat',
        title: t('Молчащие источники', 'Үнсіз дереккөздер', 'Silent sources'),
        description: t(
            'Сколько источников дольше допустимого ничего не передаёт. Что они измеряют, сейчас неизвестно.',
            'Қанша дереккөз рұқсат етілген уақыттан ұзақ дерек бермейді. Олардың өлшейтіні қазір белгісіз.',
            'How many sources have said nothing for longer than allowed. What they measure is unknown now.',
        ),
        unit: 'none',
        at: [16, 0, 8, 4],
        targets: [
            {
                query:
                    'SELECT sum("silent") FROM (SELECT last("silent") AS "silent" FROM "source"' +
                    ' WHERE "site" =~ /^$site$/ AND $timeFilter GROUP BY "source")',
                alias: t('молчат', 'үнсіз', 'silent'),
            },
        ],
        steps: [{ value: null, color: NORMAL }, { value: 1, color: WARNING }],
        decimals: 0,
    },
    {
        type: 'timeseries',
        title: t('План и факт с начала смены', 'Ауысым басынан жоспар мен факт', 'Plan and actual since the shift began'),
        description: t(
            'Нарастающим итогом с начала смены. Пунктир — план. Начинается с нуля в каждой смене.',
            'Ауысым басынан өспелі қорытынды. Үзік сызық — жоспар. Әр ауысымда нөлден басталады.',
            'Running total since the shift began. Dashed: plan. Starts at zero in every shift.',
        ),
        unit: TONNES,
        at: [0, 4, 12, 8],
        targets: [
            { query: overTime('actual_t', 'stage', 'last'), alias: each('stage', ACTUAL) },
            { query: overTime('planned_t', 'stage', 'last'), alias: each('stage', PLANNED) },
        ],
        overrides: [PLANNED_IS_DASHED],
        min: 0,
    },
    {
        type: 'timeseries',
        title: t('Отставание этапов от плана', 'Кезеңдердің жоспардан артта қалуы', 'Phase lag of the stages'),
        description: t(
            'Сколько времени назад план был там, где этап сейчас. Выше нуля — отстаёт. Разрыв линии — неизвестно.',
            'Кезең қазір тұрған жерде жоспар қанша уақыт бұрын болған. Нөлден жоғары — артта. Сызықтың үзілуі — белгісіз.',
            'How long ago the plan was where the stage is now. Above zero: behind. A gap: unknown.',
        ),
        unit: 's',
        at: [12, 4, 12, 8],
        targets: [{ query: overTime('lag_s', 'stage', 'last'), alias: each('stage') }],
        steps: [{ value: null, color: NORMAL }, { value: 1200, color: WARNING }, { value: 2400, color: ALARM }],
        custom: { thresholdsStyle: { mode: 'dashed' }, gradientMode: 'scheme' },
    },
    {
        type: 'timeseries',
        title: t('Темп и план', 'Қарқын мен жоспар', 'Rate and plan'),
        description: t(
            'Темп этапа за окно усреднения площадки. Пунктир — план. Разрыв линии — неизвестно.',
            'Кезеңнің орташа қарқыны. Үзік сызық — жоспар. Сызықтың үзілуі — белгісіз.',
            "The stage's rate over the site's averaging window. Dashed: plan. A gap: unknown.",
        ),
        unit: RATE,
        at: [0, 12, 12, 8],
        targets: [
            { query: overTime('rate_tph', 'stage', 'mean'), alias: each('stage', ACTUAL) },
            { query: overTime('planned_rate_tph', 'stage', 'mean'), alias: each('stage', PLANNED) },
        ],
        overrides: [PLANNED_IS_DASHED],
        min: 0,
    },
    {
        type: 'timeseries',
        title: t('Заполнение буферов', 'Буферлердің толуы', 'Buffer levels'),
        description: t(
            'Уровень в процентах вместимости: баланс потоков вместе с датчиком уровня и замерами.',
            'Сыйымдылыққа шаққандағы деңгей: ағындар балансы, деңгей датчигі және өлшемдер бірге.',
            'Level in percent of the capacity: mass balance, level sensor and surveys together.',
        ),
        unit: 'percent',
        at: [12, 12, 12, 8],
        targets: [{ query: overTime('level_pct', 'buffer', 'mean'), alias: each('buffer') }],
        steps: [
            { value: null, color: ALARM },
            { value: 3, color: WARNING },
            { value: 10, color: NORMAL },
            { value: 90, color: WARNING },
            { value: 97, color: ALARM },
        ],
        custom: { thresholdsStyle: { mode: 'dashed' }, gradientMode: 'scheme' },
        min: 0,
        max: 100,
    },
    {
        type: 'timeseries',
        title: t('Время до заполнения и опустошения', 'Толуға және босауға дейінгі уақыт', 'Time to full and to empty'),
        description: t(
            'Через сколько буфер заполнится или опустеет при нынешних темпах. Нет линии — предел не виден.',
            'Қазіргі қарқынмен буфер қанша уақыттан кейін толады немесе босайды. Сызық жоқ — шек көрінбейді.',
            'How soon the buffer will be full or empty at the present rates. No line: no limit in sight.',
        ),
        unit: 's',
        at: [0, 20, 12, 8],
        targets: [
            { query: overTime('to_full_s', 'buffer', 'min'), alias: each('buffer', t('полон', 'толы', 'full')) },
            { query: overTime('to_empty_s', 'buffer', 'min'), alias: each('buffer', t('пуст', 'бос', 'empty')) },
        ],
        steps: [{ value: null, color: ALARM }, { value: 1200, color: WARNING }, { value: 3600, color: NORMAL }],
        custom: { thresholdsStyle: { mode: 'dashed' }, gradientMode: 'scheme' },
        min: 0,
    },
    {
        type: 'timeseries',
        title: t('Инциденты за смену', 'Ауысымдағы оқиғалар', 'Incidents over time'),
        description: t(
            'Наибольшее число активных и неподтверждённых инцидентов за каждый промежуток.',
            'Әр аралықтағы белсенді және расталмаған оқиғалардың ең көп саны.',
            'The highest number of active and of unacknowledged incidents in each interval.',
        ),
        unit: 'none',
        at: [12, 20, 12, 8],
        targets: [
            { query: overTime('active', 'incidents', 'max'), alias: t('активны', 'белсенді', 'active') },
            { query: overTime('unacknowledged', 'incidents', 'max'), alias: t('не подтверждены', 'расталмаған', 'unacknowledged') },
        ],
        custom: { lineInterpolation: 'stepAfter' },
        decimals: 0,
        min: 0,
    },
    {
        type: 'state-timeline',
        title: t('Связь с источниками', 'Дереккөздермен байланыс', 'Connection to the sources'),
        description: t(
            'Есть ли соединение с источником. Обрыв внутри промежутка виден весь промежуток.',
            'Дереккөзбен байланыс бар ма. Аралық ішіндегі үзіліс бүкіл аралықта көрінеді.',
            'Whether the source is connected. A break inside an interval shows for the whole interval.',
        ),
        unit: 'none',
        at: [0, 28, 8, 8],
        targets: [{ query: overTime('up', 'source', 'min'), alias: each('source') }],
        words: connection,
        steps: [{ value: null, color: WARNING }, { value: 1, color: MUTED }],
        custom: { fillOpacity: 60, lineWidth: 0 },
    },
    {
        type: 'timeseries',
        title: t('Качество сигналов', 'Сигналдардың сапасы', 'Signal quality'),
        description: t(
            'Сколько сигналов хорошего, сомнительного и плохого качества и сколько неизвестных (устаревших).',
            'Сапасы жақсы, күмәнді және нашар сигналдар саны, сондай-ақ белгісіздері (ескіргендері).',
            'How many signals are good, uncertain and bad, and how many unknown (stale).',
        ),
        unit: 'none',
        at: [8, 28, 8, 8],
        targets: [
            { query: overTime('good', 'signals', 'last'), alias: t('хорошие', 'жақсы', 'good') },
            { query: overTime('uncertain', 'signals', 'last'), alias: t('сомнительные', 'күмәнді', 'uncertain') },
            { query: overTime('bad', 'signals', 'last'), alias: t('плохие', 'нашар', 'bad') },
            { query: overTime('unknown', 'signals', 'last'), alias: t('неизвестные', 'белгісіз', 'unknown') },
        ],
        custom: { stacking: { mode: 'normal', group: 'A' }, fillOpacity: 40 },
        overrides: [
            colour('хорошие|жақсы|good', '#a0a0a0'),
            colour('сомнительные|күмәнді|uncertain', 'yellow'),
            colour('плохие|нашар|bad', ALARM),
            colour('неизвестные|белгісіз|unknown', 'purple'),
        ],
        decimals: 0,
        min: 0,
    },
    {
        type: 'timeseries',
        title: t('Время без данных', 'Дерексіз уақыт', 'Time without data'),
        description: t(
            'Сколько времени этой смены об этапе ничего не известно. Это время не считается выполнением плана.',
            'Осы ауысымда кезең туралы қанша уақыт ештеңе белгісіз. Бұл уақыт жоспарды орындауға жатпайды.',
            'For how much of this shift nothing is known about the stage. It never counts as being on plan.',
        ),
        unit: 's',
        at: [16, 28, 8, 8],
        targets: [{ query: overTime('unknown_s', 'stage', 'last'), alias: each('stage') }],
        steps: [{ value: null, color: NORMAL }, { value: 600, color: WARNING }],
        custom: { gradientMode: 'scheme' },
        min: 0,
    },
]

/** One element of the time of this shift, over the chosen stages together.
 * @param {string} element @returns {string} */
const timeOf = (element) =>
    `SELECT sum("spent") FROM (SELECT last("time_${element}_s") AS "spent" FROM "stage" WHERE "site" =~ /^$site$/` +
    ` AND "stage" =~ /^$stage$/ AND $timeFilter GROUP BY time($__interval), "stage" fill(null))` +
    ` WHERE $timeFilter GROUP BY time($__interval) fill(null)`

/** @type {[element: string, name: Text, color: string][]} */
const ELEMENTS = [
    ['producing', t('работа', 'работа', 'works'), '#a0a0a0'],
    ['slow', t('медленно', 'медленно', 'works slow'), 'yellow'],
    ['starved', t('голодает', 'голодает', 'starved'), WARNING],
    ['blocked', t('заблокирован', 'заблокирован', 'blocked'), 'dark-orange'],
    ['down', t('внеплановый простой', 'внеплановый простой', 'unplanned stop'), ALARM],
    ['planned_stop', t('плановый простой', 'плановый простой', 'planned stop'), 'blue'],
    ['idle', t('работ нет в плане', 'работ нет в плане', 'nothing planned'), 'light-blue'],
    ['unknown', t('нет данных', 'дерек жоқ', 'no data'), 'purple'],
]

/** Panels of the drum and of what time was used for. @type {Panel[]} */
const DRUM_PANELS = [
    {
        type: 'state-timeline',
        title: t('Узкое место', 'Узкое место', 'The drum'),
        description: t(
            'Какой этап держит цепочку. Это не тревога: узкое место есть всегда.',
            'Какой этап держит цепочку. Это не тревога: узкое место есть всегда.',
            'Which stage limits the chain. This is no alarm: there always is one.',
        ),
        unit: 'none',
        at: [0, 0, 12, 9],
        targets: [{ query: overTime('drum', 'stage', 'max'), alias: each('stage') }],
        words: (language) => words([['—', MUTED], [t('узкое место', 'узкое место', 'drum')[language], 'blue']]),
        steps: [{ value: null, color: MUTED }, { value: 1, color: 'blue' }],
        custom: { fillOpacity: 60, lineWidth: 0 },
    },
    {
        type: 'state-timeline',
        title: t('Зоны буферов у узкого места', 'Зоны буферов у узкого места', 'Zones of the buffers at the drum'),
        description: t(
            'На сколько третей израсходовано то, что защищает узкое место. Нет цвета — буфер не у узкого места, или уровень неизвестен.',
            'На сколько третей израсходовано то, что защищает узкое место. Нет цвета — буфер не у узкого места, или уровень неизвестен.',
            'How many thirds of what protects the drum are used up. No colour: not beside the drum, or the level is unknown.',
        ),
        unit: 'none',
        at: [12, 0, 12, 9],
        targets: [{ query: overTime('zone', 'buffer', 'max'), alias: each('buffer') }],
        words: (language) =>
            words([
                [t('зелёная', 'жасыл', 'green')[language], 'green'],
                [t('жёлтая', 'сары', 'yellow')[language], 'yellow'],
                [t('красная', 'қызыл', 'red')[language], ALARM],
            ]),
        steps: [{ value: null, color: 'green' }, { value: 1, color: 'yellow' }, { value: 2, color: ALARM }],
        custom: { fillOpacity: 60, lineWidth: 0 },
    },
    {
        type: 'timeseries',
        title: t('Расход защиты узкого места', 'Расход защиты узкого места', 'Protection of the drum used'),
        description: t(
            '0 % — уровень на цели, 100 % — защиты не осталось, ниже нуля — запаса больше, чем нужно.',
            '0 % — уровень на цели, 100 % — защиты не осталось, ниже нуля — запаса больше, чем нужно.',
            '0 %: the level is on target; 100 %: nothing is left; below zero: more than wanted.',
        ),
        unit: 'percent',
        at: [0, 9, 8, 8],
        targets: [{ query: overTime('penetration_pct', 'buffer', 'mean'), alias: each('buffer') }],
        steps: [{ value: null, color: NORMAL }, { value: 33, color: WARNING }, { value: 67, color: ALARM }],
        custom: { thresholdsStyle: { mode: 'dashed' }, gradientMode: 'scheme' },
    },
    {
        type: 'timeseries',
        title: t('Израсходованный допуск плана', 'Израсходованный допуск плана', 'Budget of the plan used'),
        description: t(
            'Какая часть 2 % плана узкого места, которых может не хватить, уже потеряна.',
            'Какая часть 2 % плана узкого места, которых может не хватить, уже потеряна.',
            "How much of the 2 % of the drum's plan that may be missing is gone.",
        ),
        unit: 'percent',
        at: [8, 9, 8, 8],
        targets: [{ query: overTime('budget_used_pct', 'drum', 'last'), alias: t('допуск', 'допуск', 'budget') }],
        steps: [{ value: null, color: NORMAL }, { value: 50, color: WARNING }, { value: 100, color: ALARM }],
        custom: { thresholdsStyle: { mode: 'dashed' }, gradientMode: 'scheme' },
    },
    {
        type: 'timeseries',
        title: t('Скорость расхода допуска', 'Скорость расхода допуска', 'Burn rate'),
        description: t(
            '1 — допуск закончится точно к концу смены; выше — раньше. Нет линии — ещё рано судить.',
            '1 — допуск закончится точно к концу смены; выше — раньше. Нет линии — ещё рано судить.',
            '1 uses the budget up at the very end of the shift; above that sooner. No line: too early to say.',
        ),
        unit: 'none',
        at: [16, 9, 8, 8],
        targets: [{ query: overTime('burn', 'drum', 'last'), alias: t('скорость', 'скорость', 'burn rate') }],
        steps: [{ value: null, color: NORMAL }, { value: 1, color: WARNING }],
        custom: { thresholdsStyle: { mode: 'dashed' }, gradientMode: 'scheme' },
        decimals: 1,
    },
    {
        type: 'timeseries',
        title: t('На что ушло время смены', 'На что ушло время смены', 'What the time of the shift was used for'),
        description: t(
            'Выбранные этапы вместе; части складываются точно во время смены (ISO 22400).',
            'Выбранные этапы вместе; части складываются точно во время смены (ISO 22400).',
            'The chosen stages together; the parts add up to the time of the shift exactly (ISO 22400).',
        ),
        unit: 's',
        at: [0, 17, 12, 9],
        targets: ELEMENTS.map(([element, name]) => ({ query: timeOf(element), alias: name })),
        custom: { stacking: { mode: 'normal', group: 'A' }, fillOpacity: 40 },
        overrides: ELEMENTS.map(([, { ru, kk, en }, color]) => colour([...new Set([ru, kk, en])].join('|'), color)),
        min: 0,
    },
    {
        type: 'timeseries',
        title: t('Готовность', 'Готовность', 'Availability'),
        description: t(
            'ISO 22400: время работы от планового времени занятости, о котором что-либо известно.',
            'ISO 22400: время работы от планового времени занятости, о котором что-либо известно.',
            'ISO 22400: production time, of the planned busy time of which anything is known.',
        ),
        unit: 'percent',
        at: [12, 17, 6, 9],
        targets: [{ query: overTime('availability_pct', 'stage', 'last'), alias: each('stage') }],
        min: 0,
        max: 100,
    },
    {
        type: 'timeseries',
        title: t('Эффективность', 'Эффективность', 'Effectiveness'),
        description: t(
            'ISO 22400: сделано от того, что за время работы даёт номинальный темп.',
            'ISO 22400: сделано от того, что за время работы даёт номинальный темп.',
            'ISO 22400: what was made, of what the nominal rate makes in the production time.',
        ),
        unit: 'percent',
        at: [18, 17, 6, 9],
        targets: [{ query: overTime('effectiveness_pct', 'stage', 'last'), alias: each('stage') }],
        min: 0,
    },
]

/** Words for 0, 1 and so on. @param {[text: string, color: string][]} said */
function words(said) {
    return [{ type: 'value', options: Object.fromEntries(said.map(([text, color], index) => [index, { text, color, index }])) }]
}

/** @typedef {{ key: string, title: Text, description: Text, panels: Panel[] }} Page */
/** @type {Page[]} */
const PAGES = [
    {
        key: 'chain',
        title: t('Tizbek: производственная цепочка', 'Tizbek: өндірістік тізбек', 'Tizbek: the production chain'),
        description: t(
            'Производственная цепочка: план и факт, отставание, буферы, источники. Тревоги поднимает сам Tizbek, не Grafana.',
            'Өндірістік тізбек: жоспар мен факт, артта қалу, буферлер, дереккөздер. Дабылды Grafana емес, Tizbek көтереді.',
            'The production chain: plan and actual, lag, buffers, sources. Alarms are raised by Tizbek, not by Grafana.',
        ),
        panels: PANELS,
    },
    {
        key: 'drum',
        title: t('Tizbek: узкое место и время', 'Tizbek: узкое место и время', 'Tizbek: the drum and the use of time'),
        description: t(
            'Что держит цепочку, чем оно защищено и на что ушло время смены. Ничто из этого не тревога.',
            'Что держит цепочку, чем оно защищено и на что ушло время смены. Ничто из этого не тревога.',
            'What limits the chain, what protects it, and what the time of the shift was used for. None of it is an alarm.',
        ),
        panels: DRUM_PANELS,
    },
]

/** @param {string} names @param {string} color */
function colour(names, color) {
    return { matcher: { id: 'byRegexp', options: `^(${names})$` }, properties: [{ id: 'color', value: { mode: 'fixed', fixedColor: color } }] }
}

const DATA_SOURCE = { type: 'influxdb', uid: '${ds}' }

/** @param {Panel} panel @param {number} index @param {Language} language */
function panel(panel, index, language) {
    const [x, y, w, h] = panel.at
    const coloured = panel.steps !== undefined
    return {
        id: index + 1,
        type: panel.type,
        title: panel.title[language],
        description: panel.description[language],
        datasource: DATA_SOURCE,
        gridPos: { x, y, w, h },
        targets: panel.targets.map((target, number) => ({
            refId: String.fromCharCode(65 + number),
            datasource: DATA_SOURCE,
            rawQuery: true,
            query: target.query,
            resultFormat: 'time_series',
            alias: target.alias?.[language] ?? '',
        })),
        fieldConfig: {
            defaults: {
                unit: typeof panel.unit === 'string' ? panel.unit : panel.unit[language],
                color: coloured ? { mode: 'thresholds' } : { mode: 'palette-classic-by-name' },
                thresholds: { mode: 'absolute', steps: panel.steps ?? [{ value: null, color: NORMAL }] },
                custom: custom(panel),
                mappings: panel.words?.(language) ?? [],
                ...(panel.decimals === undefined ? {} : { decimals: panel.decimals }),
                ...(panel.min === undefined ? {} : { min: panel.min }),
                ...(panel.max === undefined ? {} : { max: panel.max }),
            },
            overrides: panel.overrides ?? [],
        },
        options: options(panel.type),
    }
}

/** @param {Panel} panel */
function custom(panel) {
    if (panel.type === 'stat') return {}
    if (panel.type === 'state-timeline') return panel.custom
    return { drawStyle: 'line', lineWidth: 2, fillOpacity: 0, showPoints: 'never', spanNulls: false, ...panel.custom }
}

/** @param {Language} language */
function connection(language) {
    const lost = t('нет связи', 'байланыс жоқ', 'lost')[language]
    const up = t('на связи', 'байланыста', 'connected')[language]
    return [{ type: 'value', options: { 0: { text: lost, index: 0 }, 1: { text: up, index: 1 } } }]
}

/** @param {Panel['type']} type */
function options(type) {
    switch (type) {
        case 'stat':
            return {
                colorMode: 'value',
                graphMode: 'none',
                justifyMode: 'auto',
                textMode: 'value_and_name',
                orientation: 'auto',
                reduceOptions: { calcs: ['lastNotNull'], fields: '', values: false },
            }
        case 'state-timeline':
            return { mergeValues: true, showValue: 'auto', alignValue: 'left', rowHeight: 0.8, legend: { showLegend: false, displayMode: 'list', placement: 'bottom' } }
        case 'timeseries':
            return {
                legend: { showLegend: true, displayMode: 'table', placement: 'right', calcs: ['lastNotNull'] },
                tooltip: { mode: 'multi', sort: 'desc' },
            }
    }
}

/** @param {string} name @param {Text} label @param {string} query @param {boolean} many @param {Language} language */
function variable(name, label, query, many, language) {
    return {
        type: 'query',
        name,
        label: label[language],
        datasource: DATA_SOURCE,
        query,
        definition: query,
        refresh: 2,
        sort: 0,
        multi: many,
        includeAll: many,
        current: many ? { text: ['All'], value: ['$__all'] } : {},
        hide: 0,
        options: [],
        regex: '',
        skipUrlSync: false,
    }
}

/** @param {Page} page @param {Language} language */
function dashboard(page, language) {
    const link = (/** @type {string} */ title, /** @type {string} */ to) => ({
        type: 'link',
        title,
        url: `/d/tizbek-${to}`,
        icon: 'external link',
        keepTime: true,
        includeVars: true,
        targetBlank: false,
        asDropdown: false,
        tags: [],
        tooltip: '',
    })
    const inOthers = LANGUAGES.filter((other) => other !== language).map((other) =>
        link({ ru: 'Русский', kk: 'Қазақша', en: 'English' }[other], `${page.key}-${other}`),
    )
    const others = PAGES.filter((other) => other !== page).map((other) => link(other.title[language], `${other.key}-${language}`))
    const values = (/** @type {string} */ tag) => `SHOW TAG VALUES FROM "${tag}" WITH KEY = "${tag}" WHERE "site" =~ /^$site$/`
    return {
        id: null,
        uid: `tizbek-${page.key}-${language}`,
        title: page.title[language],
        description: page.description[language],
        tags: ['tizbek', 'L1', language],
        schemaVersion: 39,
        version: 1,
        editable: false,
        graphTooltip: 1,
        timezone: 'browser',
        refresh: '30s',
        time: { from: 'now-12h', to: 'now' },
        timepicker: {},
        annotations: { list: [] },
        links: [...inOthers, ...others],
        templating: {
            list: [
                {
                    type: 'datasource',
                    name: 'ds',
                    label: t('Источник данных', 'Дереккөз', 'Data source')[language],
                    query: 'influxdb',
                    current: {},
                    hide: 0,
                    includeAll: false,
                    multi: false,
                    options: [],
                    refresh: 1,
                    regex: '',
                    skipUrlSync: false,
                },
                variable('site', t('Площадка', 'Алаң', 'Site'), 'SHOW TAG VALUES FROM "engine" WITH KEY = "site"', false, language),
                variable('stage', t('Этап', 'Кезең', 'Stage'), values('stage'), true, language),
                variable('buffer', t('Буфер', 'Буфер', 'Buffer'), values('buffer'), true, language),
            ],
        },
        panels: page.panels.map((declared, index) => panel(declared, index, language)),
    }
}

const check = process.argv.includes('--check')
let stale = 0
for (const page of PAGES) {
    for (const language of LANGUAGES) {
        const name = `${page.key}-${language}.json`
        const file = fileURLToPath(new URL(name, import.meta.url))
        const text = JSON.stringify(dashboard(page, language), null, 2) + '\n'
        if (!check) {
            writeFileSync(file, text)
        } else if (readFileSync(file, 'utf8') !== text) {
            console.error(`${name} is not what make.mjs writes: run it and commit the result`)
            stale += 1
        }
    }
}
process.exitCode = stale === 0 ? 0 : 1
