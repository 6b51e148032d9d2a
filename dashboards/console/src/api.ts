// What the server says and takes: the types of src/api/dto.rs written out by hand, and the calls. Holds no state.
import type { Proposal } from './plans';

export interface Text {
  ru: string;
  kk: string;
  en: string;
}

export interface Site {
  id: string;
  name: Text;
  time_zone: string;
  unit: string;
  stages: Stage[];
  buffers: Buffer[];
  resources: { id: string; name: Text }[];
  sources: Source[];
  signals: Signal[];
  content: Content | null;
  imports: { id: string; source: string }[];
  levers: Lever[];
}

/** Something that people may order. */
export interface Lever {
  id: string;
  name: Text;
  kind: 'operations' | 'parameter' | 'resource';
  does: 'rate' | 'move' | 'spare' | 'repair' | 'feed' | 'order';
  /** The stage or buffer that it helps. */
  at: string;
  lead_secs: number;
  lasts_secs: number | null;
  cost: number;
  cost_per_hour: number;
  owner: string;
  agree: string[];
}

/** What is followed beside the tonnes. */
export interface Content {
  id: string;
  name: Text;
  unit: string;
}

export interface Stage {
  id: string;
  name: Text;
  area: string;
  rate_min: number;
  rate_nominal: number;
  rate_max: number;
  lag_limit_secs: number;
  inputs: Link[];
  outputs: Link[];
}

export interface Link {
  buffer: string;
  share: number;
  lag_secs: number;
}

export interface Buffer {
  id: string;
  name: Text;
  form: string;
  capacity: number;
  low: number;
  target: number;
  high: number;
  reaction_secs: number;
}

export interface Source {
  id: string;
  name: Text;
  kind: string;
}

export interface Signal {
  id: string;
  name: Text;
  unit: string;
  source: string;
  kind: 'rate' | 'counter' | 'load' | 'level' | 'value';
  range_min: number | null;
  range_max: number | null;
}

export interface View {
  seq: number;
  now: string;
  mode: 'live' | 'demo' | 'replay';
  speed: number;
  shift: Shift | null;
  plan: PlanHead;
  plans_pending: PlanHead[];
  /** Wait for units that must agree. */
  plans_proposed?: Proposal[];
  /** The plan as it was first given for this shift; it is `plan` where it was not revised. */
  baseline?: PlanHead;
  stages: StageView[];
  buffers: BufferView[];
  signals: SignalView[];
  sources: SourceView[];
  incidents: Incident[];
  counters: Record<string, number>;
  drum: Drum | null;
  forecast: Forecast | null;
  plan_trials: PlanTrial[];
  last_shift: LastShift | null;
  advice: Advice;
  alarms: AlarmDesk;
}

/** What can be done about the incidents of the chain, and what is being done. */
export interface Advice {
  at: string | null;
  until: string | null;
  missing: number[];
  tried: number;
  choices: Choice[];
  orders: Order[];
  checked: Checked[];
  tallies: Tally[];
}

export interface Choice {
  levers: string[];
  saves_hours: number;
  saves_hours_error: number;
  stage: string;
  saves: Band;
  stages: number[];
  /** Hours that all stages together stand or wait less. */
  downtime_hours: number;
  /** Metal that is won more by the end; null: none is followed, or too much of it is not known. */
  metal: number | null;
  cost: number;
  from: string;
  decide_by: string;
  passed: boolean;
  owners: string[];
  agree: string[];
}

export interface Mark {
  at: string;
  by: string;
}

/** A corrective action. */
export interface Action {
  id: number;
  /** Units that must agree to it, with what they have said. */
  agree?: { unit: string; request: number; agrees: boolean | null }[];
  state: 'draft' | 'agreed' | 'issued' | 'in_progress' | 'done' | 'checked' | 'standardised' | 'repeated' | 'rejected' | 'withdrawn';
  kind: 'operations' | 'parameter' | 'resource';
  object: { kind: 'stage' | 'buffer'; id: string } | null;
  verb: string;
  target: { value: number; unit: string } | null;
  owner: string;
  deadline: string | null;
  missing: string[];
  lever: string | null;
  incident: number | null;
  promise: { stage: string; saves: Band; together: number } | null;
  proposed: Mark;
  issued: Mark | null;
  repeats: number | null;
  items: { text: string; done: Mark | null }[];
  blockers: { reason: string; needed_from: string; since: Mark; cleared: Mark | null }[];
  progress: number;
  ended: { why: string; at: string } | null;
  check: { verdict: string; saved: Band | null; note: string; at: string; by: string } | null;
  decided: { decision: string; at: string; by: string } | null;
  overdue: boolean;
  blocked: boolean;
  replan: boolean;
  escalated: number;
  steps: string[];
  concerns: string[];
  events: { at: string; by: string; what: string; text: string }[];
}

export interface Order {
  lever: string;
  at: string;
  from: string;
  until: string;
  by: string;
  comment: string;
}

export type Verdict = 'too_early' | 'effective' | 'partly' | 'not' | 'unclear';

/** Levers that were ordered together, and what they have brought. */
export interface Checked {
  number: number;
  at: string;
  by: string;
  levers: string[];
  until: string;
  over: boolean;
  verdict: Verdict;
  found: {
    at: string;
    stage: string;
    saved: Band;
    promised: number;
    share: number | null;
    stages: number[];
    evidence: number | null;
  } | null;
}

/** What a lever has brought, of the orders in which it was. */
export interface Tally {
  lever: string;
  ordered: number;
  judged: number;
  failed: number;
  promised: number;
  measured: number;
  share: number | null;
}

/** The books of the shift that was over last: as they were then, and as they are now. */
export interface LastShift {
  start: string;
  end: string;
  stages: { id: string; planned: number; actual: number; as_closed: number; amended_at: string | null }[];
}

/** The median of what is not known yet, and the 80 % band around it. */
export interface Band {
  low: number;
  middle: number;
  high: number;
}

/** When a forecast was made, and how good forecasts have been. */
export interface Forecast {
  at: string;
  estimated: boolean;
  paths: number;
  horizon_secs: number;
  levels_held: { ahead_secs: number; held: Grade }[];
  clock_error: Grade;
  end_error: Grade;
  end_held: Grade;
}

/** A mean over so many cases, of which old ones fade. */
export interface Grade {
  cases: number;
  mean: number | null;
}

/** A plan on trial: what a forecast of its shift made of it. */
export interface PlanTrial {
  version: number;
  at: string;
  shift_start: string;
  shift_end: string;
  paths: number;
  stages: { id: string; planned: number; done: Band; met: number | null }[];
  weakest: WeakHour | null;
}

export interface WeakHour {
  start: string;
  end: string;
  stage: string;
  cause: string;
  falls_secs: number;
  missing: number;
}

/** The stage that limits the chain now. */
export interface Drum {
  stage: string;
  since: string;
  limits: 'stop' | 'rate' | 'plan';
  reserve: number | null;
  burn: { used: number; rate: number | null; hour: number | null; quarter: number | null } | null;
}

/** How far what a buffer protects the drum with is used up. */
export interface Zone {
  side: 'before' | 'after';
  zone: 'green' | 'yellow' | 'red';
  penetration: number;
}

export interface Shift {
  name: Text;
  start: string;
  end: string;
}

export interface PlanHead {
  version: number;
  author: string;
  reason: string;
  effective_at: string;
}

export type StageState = 'unknown' | 'no_plan' | 'on_plan' | 'ahead' | 'behind' | 'starved' | 'blocked';

export interface StageView {
  id: string;
  state: StageState;
  actual: number;
  planned: number;
  planned_shift: number;
  /** By the plan as it was first given; null: it is the same. */
  baseline_planned?: number | null;
  baseline_planned_shift?: number | null;
  lag_secs: number | null;
  rate: number | null;
  planned_rate: number;
  as_of: string | null;
  unknown_secs: number;
  estimated: Estimated | null;
  /** What of `actual` was estimated. */
  estimated_actual: number;
  ledger: Ledger;
  end: { at: string; done: Band; planned: number; met: number | null } | null;
  times: Times | null;
  last_times: Times | null;
  metal: StageMetal | null;
}

/** Somebody stands in for a signal that died; `signal` is the twin's id. */
export interface Estimated {
  since: string;
  by: 'twin' | 'balance' | 'manual';
  signal: string | null;
}

/** Grades are in the unit of the content, metal in the site's, recoveries are shares. */
export interface StageMetal {
  grade: number | null;
  grade_sigma: number | null;
  planned_grade: number | null;
  sampled_at: string | null;
  actual: number;
  planned: number | null;
  planned_shift: number | null;
  unknown: number;
  recovery: { now: number; sigma: number; shift: number | null; planned: number } | null;
  ledger: Ledger;
}

/** What the time of a stage was used for: the elements add up to `elapsed_micros`. */
export interface Times {
  start: string;
  until: string;
  elapsed_micros: number;
  elements: { element: 'producing' | 'slow' | 'starved' | 'blocked' | 'down' | 'planned_stop' | 'idle' | 'unknown'; micros: number }[];
  availability: number | null;
  ready: number | null;
  used: number | null;
  utilisation: number | null;
  effectiveness: number | null;
  quality: number | null;
  oee: number | null;
}

export interface Ledger {
  gap: number;
  ahead: number;
  lines: { loss: 'own_stop' | 'slow' | 'starved' | 'blocked' | 'quality' | 'plan' | 'unknown'; by: string | null; amount: number }[];
}

export interface BufferView {
  id: string;
  level: number;
  sigma: number;
  net: number | null;
  empty: Clock | null;
  full: Clock | null;
  sensor: number | null;
  sensor_quality: string;
  estimated: Estimated | null;
  zone: Zone | null;
  /** Levels to come, as far as the forecast looks. */
  ahead?: { at: string; level: Band }[];
  metal: { grade: number | null; grade_sigma: number | null; next: number | null; metal: number } | null;
}

export interface Clock {
  at: string;
  earliest: string;
  latest: string | null;
  in_secs: number;
}

export interface SignalView {
  id: string;
  value: number | null;
  occurred_at: string | null;
  quality: string;
  stale: boolean;
}

export interface SourceView {
  id: string;
  up: boolean | null;
  silent: boolean;
  last_received_at: string | null;
  lost: number;
  last_hour: Tally;
  in_all: Tally;
  least_age_secs: number | null;
  clocks: DeviceClock[];
  findings: Finding[];
}

/** `offset_secs` is added to what it says: below zero, it is ahead of ours. */
export interface DeviceClock {
  device: string;
  trusted: boolean;
  offset_secs: number;
  least_age_secs: number;
  gains_secs_a_day: number | null;
  set_at: string | null;
  set_by_secs: number | null;
  waiting: number;
}

/** What became of what a source sent; what did not happen is left out. */
export interface Tally {
  readings: number;
  outcomes: Record<string, number>;
}

export interface Finding {
  kind: string;
  secs: number | null;
  signals: string[];
  devices: string[];
}

export type AsideState = 'shelved' | 'suppressed' | 'out_of_service';
export type AlarmState = 'unacknowledged' | 'acknowledged' | 'returned_unacknowledged' | 'normal' | AsideState;

export interface Incident {
  id: number;
  replaces: { id: number; count: number; since: string } | null;
  state: AlarmState;
  cause: { stage: string | null; source: string | null; signal: string | null; sensor: string | null };
  /** The stages that it concerns. */
  concerns: string[];
  raised_at: string;
  cleared_at: string | null;
  members: Member[];
  loss: LossAhead | null;
  notes: Note[];
  priority: 'high' | 'medium' | 'low';
  /** Whether anybody was called to it; false: folded for want of room, or set aside. */
  announced: boolean;
  /** So often what it consists of came again without a word. */
  repeats: number;
  stale: boolean;
}

/** A thing of the site; exactly one of the four is set. */
export type Subject = Partial<Record<'stage' | 'buffer' | 'source' | 'signal', string | null>>;

/** What nobody is called to, why, by whom and until when. */
export interface Aside {
  why: AsideState;
  /** Of what is shelved: the number under which it is taken back. */
  incident: number | null;
  cause: Incident['cause'] | null;
  subject: Subject | null;
  /** Of what the site file suppresses: the stage that stops as planned. */
  stage: string | null;
  rule: string | null;
  since: string;
  until: string | null;
  by: string;
  reason: string;
  held: number[];
}

/** What who watches had to take in over the last day. */
export interface AlarmLoad {
  last_10_min: number;
  last_hour: number;
  shift: number;
  mean_10_min: number | null;
  peak_10_min: number;
  peak_at: string | null;
  flood_share: number | null;
  by_priority: { high: number; medium: number; low: number };
  actors: { condition: Condition; subject: string; count: number }[];
  chattering: { condition: Condition; subject: string; count: number; since: string }[];
  stale: number[];
  arose: number;
  withheld: number;
  folded: number;
  mean_limit: number;
  budget: number;
}

export interface AlarmDesk {
  aside: Aside[];
  load: AlarmLoad;
  shelve_max_secs: number;
}

export interface LossAhead {
  stage: string;
  until: string;
  lost: number;
  charges: { stage: string; resource: string | null; share: number }[];
  even_so: number;
}

export type Condition = 'behind' | 'slow' | 'will_fill' | 'will_empty' | 'full' | 'empty' | 'silent' | 'meter_suspect' | 'out_of_pattern' | 'low_grade' | 'low_recovery' | 'calibration_overdue' | 'sensor_drifts';

export interface Member {
  condition: Condition;
  subject: string;
  active: boolean;
  since: string;
  amount: number;
  lag_secs: number;
  clock: Clock | null;
  clock_now: Clock | null;
  pace: number | null;
  chance: number | null;
  /** Nobody was called to it, for want of room. */
  folded: boolean;
  estimated: boolean;
  instrument: { kind: 'bias' | 'drift' | 'stuck' | 'spike' | 'dead'; share: number; rival: string | null } | null;
}

export interface Note {
  at: string;
  by: string;
  comment: string;
  acknowledges: boolean;
}

export type Live = { type: 'view'; view: View } | { type: 'heartbeat'; seq: number; now: string };

/** What somebody told of a signal or a buffer, with all that was said of it; the last revision stands. */
export interface Fact {
  signal: string | null;
  buffer: string | null;
  document: string;
  revisions: Revision[];
}

export interface Revision {
  revision: number;
  from: string;
  until: string;
  /** Null: withdrawn. */
  value: number | null;
  author: string;
  /** Who had signed in and entered it, where that is somebody else. */
  entered_by: string | null;
  comment: string;
  received_at: string;
}

export interface Telling {
  signal: string | undefined;
  buffer: string | undefined;
  document: string;
  from: string;
  until: string;
  value: number | null;
  author: string;
  comment: string;
}

/** Why something was not taken: a code for the page's own words, and an English sentence. */
export interface Trouble {
  code: string | null;
  args: Record<string, string>;
  message: string;
}

export interface Told {
  taken: boolean;
  facts: { became: string; problem: string | null; code: string | null; args: Record<string, string> }[];
}

export interface Imported {
  taken: boolean;
  sheet: string;
  other_sheets: string[];
  columns: { what: string; called: string }[];
  new: number;
  corrects: number;
  same: number;
  outdated: number[];
  problems: (Trouble & { row: number; column: string })[];
  passed_over: { row: number; why: string }[];
}

export interface Demo {
  available: boolean;
  scenarios: { id: string; name: Text; running: boolean }[];
}

export interface Replay {
  available: boolean;
  speed: number;
  from: string | null;
  until: string | null;
  now: string | null;
  paused: boolean;
}

/** The server answered and said no. */
export class Refusal extends Error {
  constructor(
    message: string,
    /** Of HTTP: 401 means that somebody has to sign in. */
    readonly status: number,
    /** After so many seconds it may be tried again. */
    readonly retrySecs: number | null = null,
  ) {
    super(message);
  }
}

export const base = '/api/v1';

export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  return send(method, path, headers, body === undefined ? null : JSON.stringify(body));
}

/** `alsoWell`: a status that is an answer, though it says that something was not done. */
async function send<T>(method: string, path: string, headers: Record<string, string>, body: BodyInit | null, alsoWell = 200): Promise<T> {
  // Why something is refused is said in the language of the page.
  const all = { 'accept-language': document.documentElement.lang || 'ru', ...headers };
  const response = await fetch(base + path, { method, headers: all, body, cache: 'no-store' });
  const text = await response.text();
  const retry = Number(response.headers.get('retry-after') ?? 'none');
  const refusal = () =>
    new Refusal(reason(text) ?? `${response.status} ${response.statusText}`, response.status, Number.isNaN(retry) ? null : retry);
  if (!response.ok && (response.status !== alsoWell || reason(text) !== null)) throw refusal();
  return (text === '' ? null : JSON.parse(text)) as T;
}

function reason(text: string): string | null {
  try {
    const parsed: unknown = JSON.parse(text);
    const error = (parsed as { error?: unknown } | null)?.error;
    return typeof error === 'string' ? error : null;
  } catch {
    return null;
  }
}

export const getSite = () => call<Site>('GET', '/site');
export const getView = () => call<View>('GET', '/view');
export const acknowledge = (id: number, by: string, comment: string) =>
  call<unknown>('POST', `/incidents/${id}/acknowledge`, { by, comment });
export const sayOf = (id: number, by: string, comment: string) =>
  call<unknown>('POST', `/incidents/${id}/comment`, { by, comment });
export const issueOrders = (levers: string[], by: string) => call<unknown>('POST', '/orders', { levers, by });
export const callOff = (lever: string, by: string) => call<unknown>('POST', `/orders/${lever}/call-off`, { by });
export const getActions = () => call<{ now: string; actions: Action[] }>('GET', '/actions');
/** `path`: empty for a new one, else `7/do`. */
export const callAction = (path: string, body: unknown) => call<Action>('POST', path === '' ? '/actions' : `/actions/${path}`, body);
export const actionsCsv = `${base}/actions?format=csv`;
export const shelve = (incident: number, minutes: number, reason: string, by: string) =>
  call<unknown>('POST', '/alarms/shelve', { incident, minutes, reason, by });
export const unshelve = (incident: number, by: string) => call<unknown>('POST', '/alarms/unshelve', { incident, by });
export const takeOut = (what: Subject, reason: string, by: string) => call<unknown>('POST', '/alarms/out-of-service', { what, reason, by });
export const putBack = (what: Subject, by: string) => call<unknown>('POST', '/alarms/in-service', { what, by });
export const getFacts = () => call<Fact[]>('GET', '/facts');
export const tell = (facts: Telling[]) =>
  send<Told>('POST', '/facts', { 'content-type': 'application/json' }, JSON.stringify(facts), 422);

/** A table of facts, as a file. */
export function importFacts(file: File, author: string, how: { import: string; partial: boolean; dry: boolean }): Promise<Imported> {
  const query = new URLSearchParams({ author, name: file.name, partial: String(how.partial), dry_run: String(how.dry) });
  if (how.import !== '') query.set('import', how.import);
  return send<Imported>('POST', `/facts/import?${query}`, { 'content-type': 'application/octet-stream' }, file, 422);
}
export const startScenario = (id: string) => call<unknown>('POST', `/demo/scenarios/${encodeURIComponent(id)}`);
export const stopScenarios = () => call<unknown>('DELETE', '/demo/scenarios');
export const setReplay = (change: { paused?: boolean; speed?: number }) => call<unknown>('POST', '/replay', change);

/** A server without the demonstration or a recording may not have the path at all: that is an answer, not a failure. */
async function optional<T>(path: string, absent: T): Promise<T> {
  try {
    return await call<T>('GET', path);
  } catch (failure) {
    if (failure instanceof Refusal) return absent;
    throw failure;
  }
}

export const getDemo = () => optional<Demo>('/demo', { available: false, scenarios: [] });
export const getReplay = () =>
  optional<Replay>('/replay', { available: false, speed: 1, from: null, until: null, now: null, paused: false });

/** The address of the live stream, from the address of the page. */
export function liveAddress(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${base}/live`;
}
