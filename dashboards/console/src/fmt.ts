// Numbers, lengths of time and times of day as people write them here. Never asks the browser for Kazakh formats: they are wrong
// in Chromium. `Intl` is used only as a table of time zones, with `en-GB`.
import { language, t } from './i18n.svelte';

const thin = '\u202f';
const minus = '\u2212';

/** 1254.36 -> "1 254,4" (ru, kk) or "1 254.4" (en). */
export function number(value: number, digits = 0): string {
  const [whole = '0', part] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thin);
  const point = language.current === 'en' ? '.' : ',';
  const text = part === undefined ? grouped : grouped + point + part;
  return value < 0 && /[1-9]/.test(text) ? minus + text : text;
}

/** With its sign, and no sign for nought. */
export function signed(value: number, digits = 0): string {
  const text = number(value, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A rate: with a fraction below a hundred, but nought is nought. */
export function rate(value: number): string {
  const size = Math.abs(value);
  return number(value, size >= 0.05 && size < 99.95 ? 1 : 0);
}

/** A length of time is not broken between its parts. */
const whole = (text: string) => text.replaceAll(' ', '\u00a0');

/** A length of time: "45 с", "12 мин", "1 ч 05 мин", "2 сут 3 ч". Never negative. */
export function span(seconds: number): string {
  const rounded = Math.max(0, Math.round(seconds));
  if (rounded < 60) return whole(t('span-seconds', { seconds: String(rounded) }));
  const minutes = Math.round(rounded / 60);
  if (minutes < 60) return whole(t('span-minutes', { minutes: String(minutes) }));
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return whole(t('span-hours', { hours: String(hours), minutes: String(minutes % 60).padStart(2, '0') }));
  return whole(t('span-days', { days: String(Math.floor(hours / 24)), hours: String(hours % 24) }));
}

/** Phase lag in whole minutes with its sign: plus is behind. */
export function lag(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const sign = minutes === 0 ? '' : seconds > 0 ? '+' : minus;
  return sign + (minutes === 0 ? whole(t('span-minutes', { minutes: '0' })) : span(minutes * 60));
}

interface Parts {
  date: string;
  hours: string;
  minutes: string;
  seconds: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function parts(at: string | number, zone: string): Parts {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  const found: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(new Date(at))) found[type] = value;
  const { day = '', month = '', year = '', hour = '', minute = '', second = '' } = found;
  return { date: `${day}.${month}.${year}`, hours: hour, minutes: minute, seconds: second };
}

/** "14:20", on the site's clock. */
export function time(at: string | number, zone: string): string {
  const { hours, minutes } = parts(at, zone);
  return `${hours}:${minutes}`;
}

export function timeWithSeconds(at: string | number, zone: string): string {
  const { hours, minutes, seconds } = parts(at, zone);
  return `${hours}:${minutes}:${seconds}`;
}

/** "22.11.2026" */
export function date(at: string, zone: string): string {
  return parts(at, zone).date;
}

/** A time that may be on another day: with the day when it is too far from `now` to be told by the hour alone. */
export function timeNear(at: string, now: string, zone: string): string {
  const far = Math.abs(Date.parse(at) - Date.parse(now)) > 18 * 3_600_000;
  const text = time(at, zone);
  return far ? `${date(at, zone).slice(0, 5)} ${text}` : text;
}

/** "UTC+5" for a zone at a moment. */
export function offset(at: string, zone: string): string {
  const found = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(at))
    .find(({ type }) => type === 'timeZoneName')?.value;
  const match = /^GMT([+-])(\d\d):(\d\d)$/.exec(found ?? '');
  if (!match) return 'UTC';
  const [, sign, hours, minutes] = match;
  return `UTC${sign === '-' ? minus : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** Seconds from one time to another. */
export function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}
