// What the page says about a stage, a buffer and an incident: which of its facts counts, in which words, how urgent it is.
// Decides nothing that the server decides: it only chooses what to put first.
import type {
  Action,
  Aside,
  Band,
  Buffer,
  BufferView,
  Clock,
  Condition,
  Content,
  Drum,
  Estimated,
  Finding,
  Incident,
  LossAhead,
  Member,
  Site,
  StageView,
  Subject,
  Text,
  View,
  WeakHour,
  Zone,
} from './api';
import * as fmt from './fmt';
import { name, t } from './i18n.svelte';

/** `bad`: it has happened; `warn`: it will, or it is late; `ahead`: early; `blind`: nothing is known. */
export type Tone = 'bad' | 'warn' | 'ahead' | 'blind' | 'plain';

/** Inside this a stage counts as on plan for the eye. */
export const deadbandSecs = 300;

export const shapes: Record<Tone, string> = { bad: '■', warn: '▲', ahead: '◆', blind: '?', plain: '●' };

export function stageTone(stage: StageView): Tone {
  switch (stage.state) {
    case 'starved':
    case 'blocked':
      return 'bad';
    case 'behind':
      return 'warn';
    case 'ahead':
      return 'ahead';
    case 'unknown':
      return 'blind';
    case 'no_plan':
    case 'on_plan':
      return 'plain';
  }
}

export function stageState(stage: StageView): string {
  return t(`stage-${stage.state.replaceAll('_', '-')}`);
}

/** The chip with the phase lag. */
export function lagText(stage: StageView): string {
  if (stage.state === 'unknown') return t('stage-unknown');
  if (stage.state === 'no_plan') return t('stage-no-plan');
  if (stage.lag_secs === null) return '—';
  if (Math.abs(stage.lag_secs) <= deadbandSecs && (stage.state === 'on_plan' || stage.state === 'ahead')) return t('lag-on-plan');
  return fmt.lag(stage.lag_secs);
}

export interface BufferSaid {
  tone: Tone;
  /** `full` or `empty`: what the clock is about. */
  limit: 'full' | 'empty' | null;
  clock: Clock | null;
  /** It is at its limit already. */
  reached: boolean;
}

/** So near to its limit that the eye takes it as reached, as a share of the capacity. */
const atLimit = 0.005;

/** The clock that counts: of the limit that is reached or named by an incident, else the nearer one. */
export function bufferSaid(buffer: Buffer, view: BufferView, incidents: Incident[]): BufferSaid {
  const named = incidents
    .flatMap(({ members }) => members)
    .filter(({ active, subject }) => active && subject === buffer.id)
    .map(({ condition }) => condition);
  const left = { full: buffer.capacity - view.level, empty: view.level };
  const near = buffer.capacity * atLimit;
  if (named.includes('full') || left.full <= near) return { tone: 'bad', limit: 'full', clock: null, reached: true };
  if (named.includes('empty') || left.empty <= near) return { tone: 'bad', limit: 'empty', clock: null, reached: true };
  const fullFirst = view.full && (!view.empty || view.full.in_secs <= view.empty.in_secs);
  const limit = fullFirst ? 'full' : view.empty ? 'empty' : null;
  const clock = limit === 'full' ? view.full : limit === 'empty' ? view.empty : null;
  const threat = named.length > 0 || (clock !== null && clock.in_secs < buffer.reaction_secs);
  return { tone: threat ? 'warn' : view.net === null ? 'blind' : 'plain', limit, clock, reached: false };
}

/** "(13:55–15:02)" */
export function band(clock: Clock, now: string, zone: string): string {
  const earliest = fmt.timeNear(clock.earliest, now, zone);
  return clock.latest === null
    ? t('buffer-clock-open', { earliest })
    : t('buffer-clock-band', { earliest, latest: fmt.timeNear(clock.latest, now, zone) });
}

/** The whole sentence, for one line and for those who do not see the card. */
export function clockLine(buffer: Buffer, level: number, said: BufferSaid, now: string, zone: string): string {
  if (said.reached) return t(said.limit === 'full' ? 'buffer-full-now' : 'buffer-empty-now');
  if (!said.clock || !said.limit) {
    if (said.tone === 'blind') return t('buffer-no-flow');
    return t(level > buffer.high ? 'buffer-above' : level < buffer.low ? 'buffer-below' : 'buffer-no-clock');
  }
  const lead = `${t(`buffer-${said.limit}-in`)} ${fmt.span(said.clock.in_secs)}`;
  return `${lead} · ${fmt.timeNear(said.clock.at, now, zone)} ${band(said.clock, now, zone)}`;
}

/** The thirds of what protects the drum, from where to where in the buffer, and whether the level is there. */
export function thirds(buffer: Buffer, { side, zone }: Zone) {
  const [from, to] = side === 'before' ? [0, buffer.target] : [buffer.target, buffer.capacity];
  const at = (share: number) => from + ((to - from) * share) / 3;
  const upwards = side === 'before' ? (['red', 'yellow', 'green'] as const) : (['green', 'yellow', 'red'] as const);
  return upwards.map((third, index) => ({ zone: third, from: at(index), to: at(index + 1), here: third === zone }));
}

/** "before the drum: yellow, 40 % of the protection used" */
export function zoneLine({ side, zone, penetration }: Zone): string {
  const used = `${fmt.number(Math.max(penetration, 0) * 100)} %`;
  return t(`zone-${side}`, { zone: t(`zone-${zone}`), used });
}

/** Below the first a plan could not be met, below the second it is at risk. */
const couldNot = 0.2;
const atRisk = 0.5;

export function chanceTone(chance: number): Tone {
  return chance < couldNot ? 'bad' : chance < atRisk ? 'warn' : 'plain';
}

/** A chance out of some hundred paths is never all or nothing. */
export function chanceText(chance: number): string {
  if (chance > 0.99) return '> 99 %';
  return chance < 0.01 ? '< 1 %' : `${fmt.number(chance * 100)} %`;
}

/** What is not known yet: "3 059 (2 498–3 066)" */
export function bandText({ low, middle, high }: Band): string {
  return `${fmt.number(middle)} (${fmt.number(low)}–${fmt.number(high)})`;
}

/** "Weakest hour 14:00–15:00: hoisting falls behind by 12 min (51 t), because of crushing" */
export function weakHour(site: Site, hour: WeakHour): string {
  const said = {
    from: fmt.time(hour.start, site.time_zone),
    until: fmt.time(hour.end, site.time_zone),
    stage: nameOf(site.stages, hour.stage),
    cause: nameOf(site.stages, hour.cause),
    lag: fmt.span(hour.falls_secs),
    amount: `${fmt.number(hour.missing)} ${unit(site)}`,
  };
  return t('plan-trial-weakest', said);
}

/** What an incident will cost, and whose part of it is how much; not that a stage has all of its own loss. */
export function lossLine(site: Site, { stage, until, lost, charges, even_so }: LossAhead): string {
  const amount = (value: number) => `${fmt.number(value)}\u00a0${unit(site)}`;
  const shown = charges.filter(({ share }) => share >= 0.005);
  const who = (charged: (typeof charges)[number]) => {
    const works = nameOf(site.stages, charged.stage);
    if (!charged.resource) return works;
    const stands = t('incident-loss-machine', { machine: nameOf(site.resources, charged.resource) });
    return charged.stage === stage ? stands : `${stands} (${works})`;
  };
  const part = (charged: (typeof charges)[number]) => `${who(charged)}: ${fmt.number(charged.share * 100)}\u00a0%`;
  const said = [t('incident-loss', { stage: nameOf(site.stages, stage), amount: amount(lost), until: fmt.time(until, site.time_zone) })];
  if (shown.some((charged) => charged.stage !== stage || charged.resource)) said.push(t('incident-loss-parts', { parts: shown.map(part).join(', ') }));
  if (even_so >= 0.5) said.push(t('incident-loss-even-so', { amount: amount(even_so) }));
  return said.join(' · ');
}

/** "v1: −140 t": how far a stage is from the plan as it was first given; empty where that was not revised. */
export function againstFirst(site: Site, view: View, stage: StageView | undefined): string {
  const planned = stage?.baseline_planned ?? null;
  if (!stage || planned === null || stage.state === 'unknown' || !view.baseline || view.baseline.version === view.plan.version) return '';
  return t('plan-against-first', { version: String(view.baseline.version), size: `${fmt.signed(stage.actual - planned)}\u00a0${unit(site)}` });
}

/** "plan v3: −12 t · original v1: −140 t"; empty where the plan was not revised. */
export function againstBoth(site: Site, view: View, stage: StageView | undefined): string {
  const first = againstFirst(site, view, stage);
  if (!stage || first === '') return '';
  const size = `${fmt.signed(stage.actual - stage.planned)}\u00a0${unit(site)}`;
  return t('plan-against-both', { version: String(view.plan.version), size, first });
}

/** The trial of the plan that is followed, for this shift. */
export function trialNow(view: View) {
  return view.plan_trials.find(({ version, shift_start }) => version === view.plan.version && shift_start === view.shift?.start);
}

/** How fast the drum burns what its plan can bear; empty while that is not worth a word. */
export function burnLine({ burn }: Drum): string {
  if (!burn || burn.used <= 0) return '';
  const used = `${fmt.number(burn.used * 100)} %`;
  if (burn.used >= 1) return t('burn-gone', { used });
  return (burn.rate ?? 0) > 1 ? t('burn-fast', { used, rate: fmt.number(burn.rate ?? 0, 1) }) : '';
}

function subjectName(site: Site, subject: string): string {
  const found = [...site.stages, ...site.buffers, ...site.sources, ...site.signals].find(({ id }) => id === subject);
  return found ? name(found.name) : subject;
}

export function causeName(site: Site, { cause }: Incident): string {
  return causeOf(site, cause);
}

export function causeOf(site: Site, cause: Incident['cause']): string {
  return subjectName(site, cause.stage ?? cause.source ?? cause.signal ?? cause.sensor ?? '?');
}

/** "Hoisting: slow": what calls people, without its figures. */
export function conditionText(site: Site, condition: Condition, subject: string): string {
  return t(`condition-short-${condition.replaceAll('_', '-')}`, { subject: subjectName(site, subject) });
}

const estimateTabs = { twin: 'estimate-tab-twin', balance: 'estimate-tab-balance', manual: 'estimate-tab-manual' } as const;
const estimates = { twin: 'estimate-twin', balance: 'estimate-balance', manual: 'estimate-manual' } as const;

/** By whom a card's figures are estimated, in a few words. */
export function estimateTab(site: Site, { by, since }: Estimated, now: string): string {
  return t(estimateTabs[by], { since: fmt.timeNear(since, now, site.time_zone) });
}

export function estimateLine(site: Site, { by, since, signal }: Estimated, now: string): string {
  return t(estimates[by], { since: fmt.timeNear(since, now, site.time_zone), signal: subjectName(site, signal ?? '') });
}

/** A member in words, with the clock as it is now; whether it rests on an estimate. */
export function sentence(site: Site, member: Member, now: string): string {
  const what = bareSentence(site, member, now);
  return member.estimated ? t('condition-estimated', { what }) : what;
}

function bareSentence(site: Site, member: Member, now: string): string {
  const clock = member.clock_now ?? member.clock;
  const subject = subjectName(site, member.subject);
  if (member.instrument) return suspect(site, member, member.instrument, subject);
  const stands = member.pace !== null && member.pace < 0.05 ? '-stands' : '';
  const badPlan = member.condition === 'behind' && member.chance !== null && member.chance < couldNot ? '-bad-plan' : '';
  return t(`condition-${member.condition.replaceAll('_', '-')}${stands}${badPlan}`, {
    chance: chanceText(member.chance ?? 1),
    pace: `${fmt.number((member.pace ?? 1) * 100, 0)} %`,
    since: fmt.timeNear(member.since, now, site.time_zone),
    stage: subject,
    buffer: subject,
    source: subject,
    signal: subject,
    size: `${fmt.number(member.amount, 2)} ${unit(site)}`,
    content: site.content ? name(site.content.name) : '',
    lag: fmt.span(member.lag_secs),
    at: clock ? fmt.timeNear(clock.at, now, site.time_zone) : '—',
    in: clock ? fmt.span(fmt.secondsBetween(now, clock.at)) : '—',
  });
}

/** What is wrong with an instrument: a flow meter in per cent of what it shows, a level sensor in units. */
function suspect(site: Site, member: Member, { kind, share, rival }: NonNullable<Member['instrument']>, signal: string): string {
  const size = member.amount === 0 ? `${fmt.signed(share * 100, 1)} %` : `${fmt.signed(member.amount, 1)} ${site.unit}`;
  if (member.condition === 'sensor_drifts') return t('condition-sensor-drifts', { signal, size });
  const said = t(`condition-meter-suspect-${kind}`, { signal, size });
  return rival === null ? said : `${said} ${t('condition-meter-suspect-rival', { rival: subjectName(site, rival) })}`;
}

/** A stage that is behind now is behind by what it is now, not by what it was when it was noticed; the same of its metal. */
export function current(member: Member, view: Pick<View, 'stages'>): Member {
  if (!member.active) return member;
  const stage = view.stages.find(({ id }) => id === member.subject);
  if (isOfMetal(member.condition)) return shortNow(member, stage);
  if (member.condition !== 'behind') return member;
  const lag = stage?.lag_secs;
  return lag === undefined || lag === null || lag <= 0 ? member : { ...member, lag_secs: lag };
}

/** A low grade or recovery as it is now, with what is missing by now in the tonnes of this shift. */
function shortNow(member: Member, stage: StageView | undefined): Member {
  const metal = stage?.metal;
  if (!metal) return member;
  const [now, planned] = member.condition === 'low_grade' ? [metal.grade, metal.planned_grade] : [metal.recovery?.now ?? null, metal.recovery?.planned ?? null];
  const amount = metal.ledger.lines.find(({ loss }) => loss === 'quality')?.amount ?? member.amount;
  return { ...member, amount, pace: now !== null && planned ? now / planned : member.pace };
}

const urgency: Record<Member['condition'], number> = { full: 0, empty: 0, will_fill: 1, will_empty: 1, silent: 2, meter_suspect: 2, out_of_pattern: 2, slow: 3, low_grade: 3, low_recovery: 3, behind: 4, sensor_drifts: 5, calibration_overdue: 6 };

/** Nobody is called to it for now. */
export const isAside = ({ state }: Incident) => state === 'shelved' || state === 'suppressed' || state === 'out_of_service';

/** It is in the list, and nobody was called to it for want of room. */
export const isFolded = (incident: Incident) => !incident.announced && !isAside(incident) && incident.state === 'unacknowledged';

/** It informs, and can wait for the next day shift. */
export const isLow = ({ members }: Incident) =>
  members.every(({ condition }) => condition === 'calibration_overdue' || condition === 'sensor_drifts');

/** The most urgent first: what still holds, what has happened before what will, the nearer clock before the farther. */
export function sortedMembers({ members }: Incident): Member[] {
  const left = ({ clock_now, clock }: Member) => Date.parse((clock_now ?? clock)?.at ?? '9999-01-01T00:00:00Z');
  return [...members].sort(
    (a, b) =>
      Number(b.active) - Number(a.active) ||
      urgency[a.condition] - urgency[b.condition] ||
      left(a) - left(b) ||
      a.since.localeCompare(b.since),
  );
}

export function incidentTone(incident: Incident): Tone {
  const holding = incident.members.filter(({ active }) => active);
  if (holding.length === 0 || isLow(incident)) return 'plain';
  return holding.some(({ condition }) => condition === 'full' || condition === 'empty') ? 'bad' : 'warn';
}

/** "Zinc 5.4 %": of what lies somewhere; a dash where it is not known. */
export function lyingGrade(content: Content, grade: number | null): string {
  return `${name(content.name)} ${gradeText(content, grade)}`;
}

/** "Zinc −9.6 t": what a stage lacks in metal, while an incident says that its grade or recovery is low. */
export function shortOfMetal(site: Site, stage: StageView | undefined, incidents: Incident[]): string {
  const metal = stage?.metal;
  if (!site.content || !stage || !metal || metal.planned === null) return '';
  const told = incidents.flatMap(({ members }) => members).some(({ active, subject, condition }) => active && subject === stage.id && isOfMetal(condition));
  return told ? `${name(site.content.name)} ${fmt.signed(metal.actual - metal.planned, 1)} ${unit(site)}` : '';
}

function isOfMetal(condition: Member['condition']): boolean {
  return condition === 'low_grade' || condition === 'low_recovery';
}

export function gradeText({ unit: counted }: Content, grade: number | null): string {
  return grade === null ? '—' : `${fmt.number(grade, grade < 20 ? 2 : 1)} ${counted}`;
}

export function unit(site: Site): string {
  return site.unit === 't' ? t('unit-t') : site.unit;
}

export function ratePerHour(site: Site): string {
  return t('unit-per-hour', { unit: unit(site) });
}

/** A name by its id, for a list of anything named. */
export function nameOf(list: { id: string; name: Text }[], id: string): string {
  const found = list.find((one) => one.id === id);
  return found ? name(found.name) : id;
}

const verbs = ['raise_rate', 'move_here', 'bring_in', 'shorten_repair', 'feed', 'put_off'];

/** What an action does: the name of its lever, else the words of people. */
export function actionVerb(site: Site, { lever, verb }: Pick<Action, 'lever' | 'verb'>): string {
  if (lever !== null && site.levers.some(({ id }) => id === lever)) return nameOf(site.levers, lever);
  return verbs.includes(verb) ? t(`action-verb-${verb.replaceAll('_', '-')}`) : verb;
}

export function actionObject(site: Site, { object }: Pick<Action, 'object'>): string {
  return object === null ? '' : nameOf(object.kind === 'stage' ? site.stages : site.buffers, object.id);
}

/** What nobody is called to. */
export function asideName(site: Site, one: Aside): string {
  if (one.cause) return causeOf(site, one.cause);
  if (one.subject) return thingName(site, one.subject);
  return one.stage ? t('desk-stop-of', { stage: nameOf(site.stages, one.stage) }) : '';
}

function thingName(site: Site, { stage, buffer, source, signal }: Subject): string {
  if (stage) return nameOf(site.stages, stage);
  if (buffer) return nameOf(site.buffers, buffer);
  if (source) return nameOf(site.sources, source);
  return signal ? nameOf(site.signals, signal) : '';
}

/** How far a clock is off, below zero: ahead. */
export const clockOff = (secs: number) => t(secs < 0 ? 'clock-ahead' : 'clock-behind', { by: fmt.span(Math.abs(secs)) });

/** What is the matter with a source. */
export function findingText(site: Site, { kind, secs, signals, devices }: Finding): string {
  const named = signals.map((id) => nameOf(site.signals, id)).join(', ');
  const by = kind === 'clocks_corrected' ? clockOff(secs ?? 0) : fmt.span(secs ?? 0);
  return t(`finding-${kind.replaceAll('_', '-')}`, { by, signals: named, devices: devices.join(', ') });
}
