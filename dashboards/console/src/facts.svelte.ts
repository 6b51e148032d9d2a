// What is expected of people in a shift, and what they are about to tell: which signals, in which range, of which time, and what they have
// typed. Sends nothing and shows nothing: that is in ShiftEntry.svelte.
import type { Fact, LastShift, Revision, Site, Trouble, View } from './api';
import * as fmt from './fmt';
import { t } from './i18n.svelte';

/** Something that people tell: a signal by hand, or a level by eye. */
export interface Expected {
  id: string;
  kind: 'signal' | 'buffer';
  /** Of a stretch of time; otherwise of one. */
  spans: boolean;
  unit: string;
  least: number | null;
  most: number | null;
  /** Nobody misses it. */
  optional: boolean;
}

export interface Span {
  start: string;
  end: string;
  /** It goes on. */
  now: boolean;
}

/** What was typed and not sent yet; it stays when the form is closed. */
export class Draft {
  value = $state('');
  from = $state('');
  until = $state('');
  document = $state('');
  reason = $state('');
  /** The fact that is being corrected. */
  of = $state.raw<Fact | null>(null);
  trouble = $state('');
}

const drafts = new Map<string, Draft>();

export function draftOf(span: Span, id: string): Draft {
  const key = `${span.start} ${id}`;
  const draft = drafts.get(key) ?? new Draft();
  drafts.set(key, draft);
  return draft;
}

export function clear(draft: Draft) {
  Object.assign(draft, { value: '', from: '', until: '', document: '', reason: '', of: null, trouble: '' });
}

export function expectedOf(site: Site): Expected[] {
  const manual = new Set(site.sources.filter(({ kind }) => kind === 'manual').map(({ id }) => id));
  const signals = site.signals.filter(({ source }) => manual.has(source));
  const notBelow = (bound: number | null) => Math.max(0, bound ?? 0);
  return [
    ...signals.map(
      ({ id, kind, unit, range_min, range_max }): Expected => ({
        id,
        kind: 'signal',
        spans: kind === 'rate' || kind === 'load',
        unit: unit === site.unit ? unitOf(site) : unit,
        least: kind === 'rate' || kind === 'load' || kind === 'counter' ? notBelow(range_min) : range_min,
        most: range_max,
        optional: false,
      }),
    ),
    ...site.buffers.map(
      ({ id, capacity }): Expected => ({ id, kind: 'buffer', spans: false, unit: unitOf(site), least: 0, most: capacity, optional: true }),
    ),
  ];
}

const unitOf = (site: Site) => (site.unit === 't' ? t('unit-t') : site.unit);

/** The shifts of which people can tell, the present one first. */
export function spansOf(view: View): Span[] {
  const last = (shift: LastShift | null) => (shift ? [{ start: shift.start, end: shift.end, now: false }] : []);
  return [...(view.shift ? [{ start: view.shift.start, end: view.shift.end, now: true }] : []), ...last(view.last_shift)];
}

export const newest = (fact: Fact): Revision => fact.revisions[fact.revisions.length - 1] as Revision;

/** What was told of a thing in a shift, in order of time; also what was withdrawn. */
export function toldOf(facts: Fact[], { id, kind }: Expected, { start, end }: Span): Fact[] {
  const of = facts.filter((fact) => fact[kind] === id);
  const within = of.filter((fact) => {
    const { from, until } = newest(fact);
    return Date.parse(from) < Date.parse(end) && (Date.parse(until) > Date.parse(start) || (from === until && from === start));
  });
  return within.sort((one, other) => Date.parse(newest(one).from) - Date.parse(newest(other).from));
}

/** "1 254,4", "1254.4" and "-3" as numbers; null: it is none. */
export function numberIn(text: string): number | null {
  const plain = text.trim().replace(/[\s\u00a0\u2009\u202f]/g, '').replace('\u2212', '-').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** A time of the clock on the wall, within a shift. `later`: of two it is the second, the end of a shift of a day. */
export function timeIn(text: string, { start, end }: Span, zone: string, later: boolean): string | null {
  const match = /^([01]?\d|2[0-4])[:.\- ]?([0-5]\d)$/.exec(text.trim());
  if (!match) return null;
  const minutes = (hours: string, rest: string) => Number(hours) * 60 + Number(rest);
  const wanted = minutes(match[1] ?? '', match[2] ?? '') % 1440;
  const [hours = '', rest = ''] = fmt.time(start, zone).split(':');
  const ahead = (wanted - minutes(hours, rest) + 1440) % 1440;
  const called = (at: number) => minutes(...(fmt.time(at, zone).split(':') as [string, string])) === wanted;
  const from = Date.parse(start) + ahead * 60_000;
  // Where the clocks change within the shift the day is an hour longer or shorter.
  const found = [0, 60, -60, 1440].map((more) => from + more * 60_000).filter((at) => called(at) && at >= Date.parse(start) && at <= Date.parse(end));
  const at = later && ahead === 0 ? found[found.length - 1] : found[0];
  return at === undefined ? null : new Date(at).toISOString();
}

/** Of which time the next one is, if nobody says otherwise: after what was told, until now or the end of the shift. */
export function timesFor(told: Fact[], expected: Expected, span: Span, now: string, zone: string): { from: string; until: string } {
  const end = span.now && Date.parse(now) < Date.parse(span.end) ? now : span.end;
  const until = fmt.time(end, zone);
  const spans = told.map(newest).filter(({ value, from, until }) => value !== null && from !== until);
  const last = spans.reduce((late, { until }) => Math.max(late, Date.parse(until)), Date.parse(span.start));
  return { from: expected.spans ? fmt.time(Math.min(last, Date.parse(end)), zone) : until, until };
}

/** Until when a stretch is told without a hole, if it is not told to its end. */
export function lacksFrom(told: Fact[], span: Span, now: string): string | null {
  let at = Date.parse(span.start);
  for (const { value, from, until } of told.map(newest)) {
    if (value !== null && from !== until && Date.parse(from) <= at) at = Math.max(at, Date.parse(until));
  }
  const tickets = told.some((fact) => newest(fact).from === newest(fact).until);
  const end = span.now ? Math.min(Date.parse(now), Date.parse(span.end)) : Date.parse(span.end);
  return tickets || at >= end || span.now ? null : new Date(at).toISOString();
}

export const digits = (value: number) => (Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 3 : Math.abs(value) < 1000 ? 2 : 1);
/** As it was told, without noughts at its end. */
export function shown(value: number): string {
  const text = fmt.number(value, digits(value));
  return /[.,]/.test(text) ? text.replace(/[.,]?0+$/, '') : text;
}

/** "0–5 000 т" */
export function rangeText({ least, most, unit }: Expected): string {
  if (least === null && most === null) return unit;
  if (most === null) return t('entry-range-from', { least: shown(least ?? 0), unit });
  if (least === null) return t('entry-range-to', { most: shown(most), unit });
  return `${shown(least)}–${shown(most)}\u00a0${unit}`;
}

/** Why something was not taken, in the page's language; what it has no words for, in the server's. */
export function troubleText({ code, args, message }: Trouble, zone: string, now: string): string {
  const known = ['out_of_range', 'too_old', 'forgotten', 'future', 'overlaps', 'no_reason', 'not_a_number', 'not_a_time', 'not_a_date'];
  const more = ['lacks_time', 'lacks_date', 'no_heading', 'no_column', 'unknown_name', 'of_nothing', 'contradicts', 'unit', 'no_table'];
  const rest = ['no_rows', 'too_wide', 'no_shift', 'backwards', 'needs_interval', 'needs_one_time', 'author', 'too_long', 'full'];
  if (code === null || ![...known, ...more, ...rest].includes(code)) return message;
  const time = (name: string) => ['since', 'until', 'from'].includes(name);
  const number = (text: string) => (text !== '' && !Number.isNaN(Number(text)) ? shown(Number(text)) : text);
  const said = Object.entries(args).map(([name, value]) => [
    name,
    time(name) && value !== '' ? fmt.timeNear(value, now, zone) : ['least', 'most', 'value'].includes(name) ? number(value) : value,
  ]);
  return t(`fact-${code.replaceAll('_', '-')}`, { found: '', expected: '', ...Object.fromEntries(said) });
}
