// A time that people type for something to come: "14:30" is the next one, "24.11 14:30" of that day, on the clock of the site. Shows nothing.
import * as fmt from './fmt';

const minute = 60_000;

/** Null: it is no time, or it is not to come within a year. */
export function deadlineIn(text: string, now: string, zone: string): string | null {
  const match = /^(?:(\d{1,2})\.(\d{1,2})\.?\s+)?(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const [day, month, hours, minutes] = match.slice(1).map((part) => (part === undefined ? null : Number(part)));
  if (hours === null || hours === undefined || minutes === null || minutes === undefined || hours > 23 || minutes > 59) return null;
  const from = Date.parse(now);
  const today = fmt.date(now, zone).split('.').map(Number);
  const [year = 0, thisMonth = 1, thisDay = 1] = today.reverse();
  const wanted = (days: number, years: number) => Date.UTC(year + years, (month ?? thisMonth) - 1, (day ?? thisDay) + days, hours, minutes);
  const tries: [number, number][] = day ? [[0, 0], [0, 1]] : [[0, 0], [1, 0]];
  for (const [days, years] of tries) {
    const clock = wanted(days, years);
    const at = onClock(clock, zone);
    if (at !== null && at > from) return new Date(at).toISOString();
  }
  return null;
}

/** The moment at which the site's clock shows what UTC shows at `clock`; null where it never does. */
function onClock(clock: number, zone: string): number | null {
  let at = clock;
  for (let turn = 0; turn < 3; turn += 1) {
    const [day = 1, month = 1, year = 0] = fmt.date(new Date(at).toISOString(), zone).split('.').map(Number);
    const [hours = 0, minutes = 0] = fmt.time(at, zone).split(':').map(Number);
    const off = Date.UTC(year, month - 1, day, hours, minutes) - Math.floor(clock / minute) * minute;
    if (off === 0) return at;
    at -= off;
  }
  return null;
}
