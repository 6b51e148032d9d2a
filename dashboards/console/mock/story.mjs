// A small made-up mine for the page's mock server: enough flow and alarms to tell the story of a slow hoist. Not the simulator and
// not the engine: nothing here is evidence about either.
import { readFileSync } from 'node:fs';
import { Actions } from './actions.mjs';
import { Units } from './units.mjs';
import { Alarms, calm } from './alarms.mjs';
import { People } from './people.mjs';
import { Plans } from './plans.mjs';

const zincMine = JSON.parse(readFileSync(new URL('./site.json', import.meta.url), 'utf8'));
const hour = 3_600_000;
const shiftStart = Date.parse('2026-11-22T03:00:00Z');

export const scenarios = [
  { id: 'slow_hoist', name: { ru: 'Медленный подъём', kk: 'Баяу көтеру', en: 'Slow hoist' } },
  { id: 'crusher_stop', name: { ru: 'Остановка дробилки', kk: 'Ұсатқыш тоқтады', en: 'Crusher stop' } },
  { id: 'mill_plc_silent', name: { ru: 'ПЛК фабрики молчит', kk: '', en: 'Mill PLC silent' } },
];

/** What a scenario does to the rates of stages. */
const factors = { slow_hoist: { hoisting: 0.4 }, crusher_stop: { crushing: 0 }, mill_plc_silent: {} };
const startLevels = { skip_bin: 470, coarse_ore: 5120, ore_pass: 1010, crusher_bin: 262, stopes: 6400, tailings: 1380 };
const seenByMill = new Set(['grinding', 'flotation']);

/** The mine, a line without a cycle, or fifty stages with nothing between them. */
export function siteOf(kind) {
  if (kind === 'line') {
    const stages = zincMine.stages.slice(1, 6).map((stage, index) => (index === 0 ? { ...stage, inputs: [] } : stage));
    const used = new Set(stages.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]).map(({ buffer }) => buffer));
    return { ...zincMine, id: 'line', stages, buffers: zincMine.buffers.filter(({ id }) => used.has(id)) };
  }
  if (kind === 'scatter') {
    const stages = Array.from({ length: 50 }, (_, index) => ({
      ...zincMine.stages[index % zincMine.stages.length],
      id: `stage_${index + 1}`,
      name: { ru: `Рабочее место ${index + 1}`, kk: '', en: `Work place ${index + 1}` },
      inputs: [],
      outputs: [],
    }));
    return { ...zincMine, id: 'scatter', stages, buffers: [] };
  }
  return zincMine;
}

export class Story {
  constructor(kind = 'mine', speed = 60) {
    this.site = siteOf(kind);
    this.speed = speed;
    this.seq = 0;
    this.now = shiftStart + 5.2 * hour;
    this.running = null;
    this.incidents = [];
    this.desk = new Alarms();
    this.mode = 'demo';
    /** Stages whose signal is dead, and who stands in: twin, balance, manual. */
    this.estimates = new Map();
    this.dice = 20261122;
    this.orders = [];
    this.people = new People(shiftStart);
    this.actions = new Actions(this);
    this.units = new Units(this);
    this.versions = new Plans(this, shiftStart);
    this.levels = new Map(this.site.buffers.map(({ id, target }) => [id, startLevels[id] ?? target]));
    this.nets = new Map();
    this.plans = new Map(this.site.stages.map((stage) => [stage.id, stage.rate_nominal * 0.98]));
    this.rates = new Map(this.plans);
    this.actuals = new Map(
      this.site.stages.map(({ id }, index) => [id, this.planned(id) - (this.plans.get(id) * ((index * 7) % 11) - 4) / 60 / 2]),
    );
  }

  chance() {
    this.dice = (this.dice * 1_103_515_245 + 12_345) % 2_147_483_648;
    return this.dice / 2_147_483_648;
  }

  planned(stage) {
    return (this.plans.get(stage) * (this.now - shiftStart)) / hour;
  }

  /** Goes on by so many milliseconds of site time, in steps of a minute at most. */
  advance(ms) {
    for (let left = ms; left > 0; left -= 60_000) this.step(Math.min(left, 60_000));
    this.judge();
    this.seq += 1;
  }

  step(ms) {
    this.now += ms;
    const flow = new Map(this.site.buffers.map(({ id }) => [id, 0]));
    for (const stage of this.site.stages) {
      const wanted = this.plans.get(stage.id) * (factors[this.running]?.[stage.id] ?? 1) * (0.985 + 0.03 * this.chance());
      const smooth = this.rates.get(stage.id) + (wanted - this.rates.get(stage.id)) * Math.min(1, ms / 300_000);
      const rate = this.blocked(stage) || this.starved(stage) ? 0 : smooth;
      this.rates.set(stage.id, rate);
      this.actuals.set(stage.id, this.actuals.get(stage.id) + (rate * ms) / hour);
      for (const { buffer, share } of stage.inputs) flow.set(buffer, flow.get(buffer) - rate * share);
      for (const { buffer, share } of stage.outputs) flow.set(buffer, flow.get(buffer) + rate * share);
    }
    for (const { id, capacity } of this.site.buffers) {
      this.nets.set(id, flow.get(id));
      this.levels.set(id, Math.min(capacity, Math.max(0, this.levels.get(id) + (flow.get(id) * ms) / hour)));
    }
  }

  blocked({ outputs }) {
    return outputs.some(({ buffer }) => this.levels.get(buffer) >= this.site.buffers.find(({ id }) => id === buffer).capacity);
  }

  starved({ inputs }) {
    return inputs.some(({ buffer }) => this.levels.get(buffer) <= 0);
  }

  blind(stage) {
    return this.running === 'mill_plc_silent' && seenByMill.has(stage);
  }

  /** A stage's signal dies, and somebody stands in. */
  estimate(stage, by) {
    this.estimates.set(stage, { since: this.iso(this.now - 37 * 60_000), by, signal: by === 'twin' ? `${stage}_twin` : null });
  }

  /** Of a buffer: of a stage beside it. */
  estimateOf(id) {
    const beside = this.site.stages.filter(({ inputs, outputs }) => [...inputs, ...outputs].some(({ buffer }) => buffer === id));
    return beside.map((stage) => this.estimates.get(stage.id)).find((estimate) => estimate) ?? null;
  }

  lag(stage) {
    return Math.round(((this.planned(stage) - this.actuals.get(stage)) / this.plans.get(stage)) * 3600);
  }

  /** The register: one sensor that is well, one that is overdue and drifts, one of which nothing was told. */
  sensors() {
    const at = (days) => this.iso(this.now + days * 86_400_000);
    const told = (certificate, days, gain, offset, as_found, as_left, as_found_within) => {
      const times = { performed_at: at(days), valid_from: at(days), received_at: at(days), next_due: null };
      const revision = { revision: 1, ...times, pairs: [], fit: 'line', withdrawn: false, author: 'А. Қ.', comment: '' };
      return { certificate, revisions: [revision], result: { gain, offset, as_found, as_left, as_found_within, as_left_within: true } };
    };
    const earlier = told('К-3', -118, 1, 0, [0.2, 1.1], [0.2, 1.1], true);
    const cases = [
      { state: 'valid', days: 62, off: 0.004, calibrations: [told('К-17', -28, 0.9828, -0.02, [0.9, 4.1], [0.1, -0.1], false), earlier] },
      { state: 'overdue', days: -12, off: 0.043, calibrations: [told('К-5', -102, 1.012, 0.3, [-3.2, -5.9], [0.4, -0.3], false)] },
      { state: 'not_calibrated', days: null, off: null, calibrations: [] },
    ];
    const names = [
      ['Конвейерные весы 1', 'Belt scale 1'],
      ['Конвейерные весы 2', 'Belt scale 2'],
      ['Расход пульпы', 'Pulp flow'],
    ];
    return cases.map(({ state, days, off, calibrations }, index) => {
      const [ru, en] = names[index];
      return {
        ...{ signal: `scale_${index}`, name: { ru, kk: '', en }, unit: 't/h', type: 'belt_scale', quantity: '', serial: `ВК-${index + 7}`, location: '', failure_modes: [] },
        ...{ accuracy: { share: 0.01, units: null }, drift_limit: { share: 0.03, units: null }, calibrate_every_days: 90 },
        ...{ state, drifts: state === 'overdue', often_out: false, in_force: null, calibrations },
        ...{ due: days === null ? null : at(days), due_in_days: days, off: off === null ? null : { value: off, sigma: 0.006, is_share: true } },
      };
    });
  }

  iso(at = this.now) {
    return new Date(at).toISOString();
  }

  clock(left, rate) {
    if (Math.abs(rate) < 4) return null;
    const hours = left / Math.abs(rate);
    if (hours > 12) return null;
    const at = this.now + hours * hour;
    return {
      at: this.iso(at),
      earliest: this.iso(this.now + hours * 0.8 * hour),
      latest: hours > 9 ? null : this.iso(this.now + hours * 1.3 * hour),
      in_secs: Math.round(hours * 3600),
    };
  }

  bufferView({ id, capacity }) {
    const level = this.levels.get(id);
    const net = this.nets.get(id) ?? 0;
    const unseen = this.site.stages.some(
      (stage) => this.blind(stage.id) && [...stage.inputs, ...stage.outputs].some(({ buffer }) => buffer === id),
    );
    return {
      id,
      level,
      sigma: capacity * 0.03,
      net: unseen ? null : net,
      empty: !unseen && net < 0 ? this.clock(level, net) : null,
      full: !unseen && net > 0 ? this.clock(capacity - level, net) : null,
      sensor: level,
      sensor_quality: 'good',
      estimated: this.estimateOf(id),
      zone: this.zoneOf(id, level),
    };
  }

  /** As good a chance at every stage as given, but for the hoist, which has the weakest hour where that is poor. */
  trial(version, start, chance) {
    const stages = this.site.stages.map(({ id }) => {
      const planned = this.plans.get(id) * 12;
      return { id, planned, done: { low: planned * 0.96, middle: planned * 0.99, high: planned }, met: id === 'hoisting' ? chance : 0.97 };
    });
    const [from, until] = [this.iso(start + 6 * hour), this.iso(start + 7 * hour)];
    const weakest = chance < 0.5 ? { start: from, end: until, stage: 'hoisting', cause: 'crushing', falls_secs: 700, missing: 48 } : null;
    return { version, at: this.iso(start), shift_start: this.iso(start), shift_end: this.iso(start + 12 * hour), paths: 200, stages, weakest };
  }

  /** At the end of the shift, the hoist less than planned while it is slow. */
  end(id) {
    const planned = this.plans.get(id) * 12;
    const slow = id === 'hoisting' && this.running === 'slow_hoist';
    const middle = planned * (slow ? 0.8 : 0.99);
    return { at: this.iso(shiftStart + 12 * hour), done: { low: middle * 0.95, middle, high: middle * 1.02 }, planned, met: slow ? 0.05 : 0.9 };
  }

  /** Some forecasts have been held against what came, of others there was no case yet. */
  forecast() {
    const levels_held = [15, 60, 240].map((minutes) => ({ ahead_secs: minutes * 60, held: { cases: 100, mean: 0.81 } }));
    const none = { cases: 0, mean: null };
    return { at: this.iso(), estimated: this.estimates.size > 0, paths: 200, horizon_secs: 12 * 3_600, levels_held, clock_error: { cases: 12, mean: 0.18 }, end_error: none, end_held: none };
  }

  /** What became of what a source sent: the broker has a device whose clock is ahead, and one whose clock is well. */
  health(id, silent) {
    const outcomes = { good: 3540, late: 12, ...(silent ? { no_answer: 240 } : {}) };
    const hour_of = { readings: Object.values(outcomes).reduce((sum, count) => sum + count, 0), outcomes };
    const findings = [];
    if (silent) findings.push({ kind: 'silent', secs: null, signals: [], devices: [] }, { kind: 'no_answer', secs: null, signals: [], devices: [] });
    if (id === 'broker') findings.push({ kind: 'clocks_corrected', secs: -300, signals: [], devices: ['mine/lhd/2/bucket'] });
    const well = { trusted: false, offset_secs: 0, least_age_secs: 0.2, gains_secs_a_day: null, set_at: null, set_by_secs: null, waiting: 0 };
    const ahead = { ...well, offset_secs: -300, least_age_secs: -299.8, gains_secs_a_day: 1.7, set_at: this.iso(shiftStart + 2 * hour), set_by_secs: 300 };
    const clocks = id === 'broker' ? [{ ...well, device: 'mine/lhd/1/bucket' }, { ...ahead, device: 'mine/lhd/2/bucket' }] : [];
    return { last_hour: hour_of, in_all: hour_of, least_age_secs: 0.2, clocks, findings };
  }

  /** The drum is the stage of the running scenario, else the mill. */
  drum() {
    const id = this.running === 'crusher_stop' ? 'crushing' : this.running === 'slow_hoist' ? 'hoisting' : 'grinding';
    if (!this.site.stages.some((stage) => stage.id === id && stage.inputs.length > 0)) return null;
    const limits = this.running === 'crusher_stop' ? 'stop' : this.running === 'slow_hoist' ? 'rate' : 'plan';
    const used = (this.planned(id) - this.actuals.get(id)) / (this.plans.get(id) * 12 * 0.02);
    return { stage: id, since: this.iso(shiftStart + 5.2 * hour), limits, reserve: 1.1, burn: { used, rate: 2.4, hour: 2.4, quarter: 3 } };
  }

  /** Of the buffers right beside the drum. */
  zoneOf(id, level) {
    const drum = this.site.stages.find((stage) => stage.id === this.drum()?.stage);
    const { target, capacity } = this.site.buffers.find((buffer) => buffer.id === id);
    const before = drum?.inputs.some(({ buffer }) => buffer === id);
    if (!drum || (!before && !drum.outputs.some(({ buffer }) => buffer === id))) return null;
    const penetration = before ? (target - level) / target : (level - target) / (capacity - target);
    const zone = penetration < 1 / 3 ? 'green' : penetration <= 2 / 3 ? 'yellow' : 'red';
    return { side: before ? 'before' : 'after', zone, penetration };
  }

  stageView(stage) {
    const lag = this.lag(stage.id);
    const state = this.blind(stage.id)
      ? 'unknown'
      : this.blocked(stage)
        ? 'blocked'
        : this.starved(stage)
          ? 'starved'
          : lag > stage.lag_limit_secs
            ? 'behind'
            : lag < -stage.lag_limit_secs
              ? 'ahead'
              : 'on_plan';
    return {
      id: stage.id,
      state,
      actual: this.actuals.get(stage.id),
      planned: this.planned(stage.id),
      planned_shift: this.plans.get(stage.id) * 12,
      baseline_planned: this.versions.first(this.planned(stage.id)),
      baseline_planned_shift: this.versions.first(this.plans.get(stage.id) * 12),
      lag_secs: state === 'unknown' ? null : lag,
      rate: state === 'unknown' ? null : this.rates.get(stage.id),
      planned_rate: this.plans.get(stage.id),
      as_of: this.iso(state === 'unknown' ? this.now - 4 * 60_000 : this.now),
      unknown_secs: 0,
      estimated: this.estimates.get(stage.id) ?? null,
      estimated_actual: this.estimates.has(stage.id) ? this.plans.get(stage.id) * 0.6 : 0,
      ledger: { gap: 0, ahead: 0, lines: [] },
      end: this.end(stage.id),
      times: this.times(state),
      last_times: null,
    };
  }

  /** Worked all shift, but for half an hour of everything else. */
  times(state) {
    const elapsed = (this.now - shiftStart) * 1000;
    const lost = ['slow', 'starved', 'blocked', 'down', 'planned_stop', 'idle', 'unknown'].map((element) => ({ element, micros: 900e6 }));
    const micros = elapsed - lost.length * 900e6;
    const [availability, effectiveness] = [state === 'unknown' ? null : 0.86, 0.97];
    const shares = { availability, ready: 0.94, used: 0.91, utilisation: 0.8, effectiveness, quality: null, oee: availability && 0.83 };
    return { start: this.iso(shiftStart), until: this.iso(), elapsed_micros: elapsed, elements: [{ element: 'producing', micros }, ...lost], ...shares };
  }

  /** Raises, extends and ends incidents. All trouble on one side of a scenario's stage is one incident. */
  judge() {
    const found = [];
    const views = this.site.stages.map((stage) => this.stageView(stage));
    for (const view of views)
      if (view.state === 'behind') found.push({ condition: 'behind', subject: view.id, amount: view.planned - view.actual, lag: view.lag_secs });
    for (const buffer of this.site.buffers) {
      const view = this.bufferView(buffer);
      const at = (condition, clock) => found.push({ condition, subject: buffer.id, amount: view.level, lag: 0, clock });
      if (view.level >= buffer.capacity) at('full', null);
      else if (view.full && view.full.in_secs < buffer.reaction_secs) at('will_fill', view.full);
      if (view.level <= 0) at('empty', null);
      else if (view.empty && view.empty.in_secs < buffer.reaction_secs) at('will_empty', view.empty);
    }
    if (this.running === 'mill_plc_silent') found.push({ condition: 'silent', subject: 'mill_plc', amount: 0, lag: 0, clock: null });
    this.settle(found);
  }

  settle(found) {
    let open = this.incidents.find(({ cleared_at, flood }) => cleared_at === null && !flood);
    if (!open && found.length > 0) {
      const source = this.running === 'mill_plc_silent' ? 'mill_plc' : null;
      const stage = source ? null : this.running === 'crusher_stop' ? 'crushing' : 'hoisting';
      const id = this.incidents.length + 1;
      open = { id, state: 'unacknowledged', cause: { stage, source, signal: null }, concerns: stage ? [stage] : [], raised_at: this.iso(), cleared_at: null, members: [], notes: [], ...calm };
      this.incidents.push(open);
    }
    if (!open) return;
    for (const member of open.members) {
      const still = found.find(({ condition, subject }) => condition === member.condition && subject === member.subject);
      member.active = still !== undefined;
      member.clock_now = still?.clock ?? null;
    }
    for (const { condition, subject, amount, lag, clock } of found) {
      if (open.members.some((member) => member.condition === condition && member.subject === subject)) continue;
      const since = this.iso();
      open.members.push({ condition, subject, active: true, since, amount, lag_secs: lag, clock: clock ?? null, clock_now: clock ?? null, pace: null, chance: null, estimated: this.estimates.has(subject) || this.estimateOf(subject) !== null, instrument: null, folded: false });
    }
    if (found.length === 0) {
      open.cleared_at = this.iso();
      open.state = open.state === 'unacknowledged' ? 'returned_unacknowledged' : 'normal';
    }
  }

  /** Many incidents at once, on stages one after another. */
  flood(count) {
    for (const [index, { id }] of this.site.stages.slice(0, count).entries()) {
      const member = { condition: 'behind', subject: id, active: true, since: this.iso(), amount: 90, lag_secs: 1500, clock: null, clock_now: null, pace: null, chance: index === 3 ? 0.04 : 0.9, estimated: false, instrument: null, folded: false };
      const state = index === 1 ? 'acknowledged' : 'unacknowledged';
      const cause = { stage: id, source: null, signal: null };
      const raised_at = this.iso(this.now - 720_000);
      const replaces = index === 2 ? { id: 90, count: 3, since: this.iso(this.now - 7_200_000) } : null;
      this.incidents.push({ id: 100 + index, replaces, state, cause, concerns: [id], raised_at, cleared_at: null, members: [member], notes: [], flood: true, ...calm });
    }
  }

  say(id, { by, comment = '' }, acknowledges) {
    const incident = this.incidents.find((one) => one.id === id);
    if (!incident) return false;
    if (acknowledges) incident.state = incident.state === 'unacknowledged' ? 'acknowledged' : 'normal';
    incident.notes.push({ at: this.iso(), by, comment, acknowledges });
    this.seq += 1;
    return true;
  }

  /** Of a slow hoist: two things to do, and one whose time has passed. */
  advice() {
    const calm = { at: null, until: null, missing: [], tried: 0, choices: [], orders: this.orders, checked: [], tallies: [] };
    if (this.running !== 'slow_hoist' || !this.site.levers) return calm;
    const zeros = this.site.stages.map(() => 0);
    const choice = (levers, middle, minutes, cost, owners, agree, passed = false) => ({
      levers, saves_hours: middle / 255, saves_hours_error: 0.1, stage: 'hoisting', saves: { low: 0.6 * middle, middle, high: 1.3 * middle },
      stages: zeros, downtime_hours: middle / 500, metal: null, cost, from: this.iso(this.now + 600_000), decide_by: this.iso(this.now + minutes * 60_000), passed, owners, agree,
    });
    const choices = [
      choice(['hoist_fast', 'hoist_crew'], 640, 95, 780, ['shaft'], ['safety']),
      choice(['hoist_crew'], 410, 70, 300, ['shaft'], []),
      choice(['mill_yard'], 120, -15, 460, ['mill'], ['mine'], true),
    ];
    const free = choices.filter(({ levers }) => !levers.some((id) => this.orders.some(({ lever }) => lever === id)));
    return { ...calm, at: this.iso(this.now - 120_000), until: this.iso(shiftStart + 12 * hour), missing: zeros, tried: 25, choices: free };
  }

  order(levers, by) {
    for (const lever of levers) {
      const lead = this.site.levers.find(({ id }) => id === lever).lead_secs * 1000;
      this.orders.push({ lever, at: this.iso(), from: this.iso(this.now + lead), until: this.iso(shiftStart + 12 * hour), by, comment: '' });
    }
    this.seq += 1;
  }

  callOff(lever) {
    this.orders = this.orders.filter((order) => order.lever !== lever);
    this.seq += 1;
  }

  view() {
    return {
      seq: this.seq,
      now: this.iso(),
      mode: this.mode,
      speed: this.speed,
      shift: {
        name: { ru: 'Дневная смена', kk: 'Күндізгі ауысым', en: 'Day shift' },
        start: this.iso(shiftStart),
        end: this.iso(shiftStart + 12 * hour),
      },
      ...this.versions.view(),
      stages: this.site.stages.map((stage) => this.stageView(stage)),
      buffers: this.site.buffers.map((buffer) => this.bufferView(buffer)),
      signals: [],
      sources: this.site.sources.map(({ id }) => {
        const silent = this.running === 'mill_plc_silent' && id === 'mill_plc';
        return { id, up: !silent, silent, last_received_at: this.iso(this.now - (silent ? 240_000 : 0)), lost: 0, ...this.health(id, silent) };
      }),
      incidents: this.incidents.filter(({ state }) => state !== 'normal'),
      drum: this.drum(),
      forecast: this.forecast(),
      last_shift: this.people.lastShift(this.site.stages),
      advice: this.advice(),
      alarms: this.desk.view(this.incidents),
      plan_trials: [this.trial(3, shiftStart, 0.93), this.trial(4, shiftStart + 12 * hour, 0.17)],
      counters: { accepted: 1, duplicate: 0, late: 0, rejected_late: 0, rejected_future: 0, bad: 0, lost: 0 },
    };
  }
}
