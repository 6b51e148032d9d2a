// Times of day that people type, on the site's clock.
import * as fmt from './fmt';

const minute = 60_000;

/** The next time that it is so late; `null`: it is no time of day. */
export function nextAt(typed: string, now: string, zone: string): string | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(typed.trim());
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return null;
  const wanted = `${String(match[1]).padStart(2, '0')}:${match[2]}`;
  const from = Math.ceil(Date.parse(now) / minute) * minute;
  for (let ahead = 0; ahead < 26 * 60; ahead += 1) {
    if (fmt.time(from + ahead * minute, zone) === wanted) return new Date(from + ahead * minute).toISOString();
  }
  return null;
}
