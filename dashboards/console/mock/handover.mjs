// Handovers and meetings of the made-up mine: what is shown is parts of its view, notes and signatures are kept as the page gives them.
// Takes and refuses as the server would say it; nothing here is evidence about the program.
import { createHash } from 'node:crypto';

const hour = 3_600_000;

export class Handovers {
  constructor(story) {
    this.story = story;
    this.notes = [];
    this.signed = [];
    this.meetings = [];
  }

  shown() {
    const view = this.story.view();
    const ails = ({ up, silent, findings }) => up === false || silent || findings.length > 0;
    const manual = this.story.site.sources.filter(({ kind }) => kind === 'manual').map(({ id }) => id);
    const told = (id) => this.story.people.facts.some(({ signal }) => signal === id);
    const at = this.story.now;
    const band = (level, capacity, minutes) => {
      const half = capacity * 0.0004 * minutes;
      return { low: Math.max(0, level - half), middle: level, high: Math.min(capacity, level + half) };
    };
    const forecast = view.forecast && { ...view.forecast, at: this.story.iso(at) };
    const ahead = ({ id, level, net }) => {
      const capacity = this.story.site.buffers.find((one) => one.id === id).capacity;
      return [15, 30, 60, 120, 240, 480].map((minutes) => ({
        at: this.story.iso(at + minutes * 60_000),
        level: band(Math.min(Math.max(level + ((net ?? 0) * minutes) / 60, 0), capacity), capacity, minutes),
      }));
    };
    return {
      ...view,
      forecast,
      buffers: view.buffers.map((one) => ({ ...one, ahead: forecast ? ahead(one) : [] })),
      plans_proposed: view.plans_proposed ?? [],
      actions: this.story.actions.list().actions,
      aside: view.alarms.aside,
      sources: view.sources.filter(ails),
      signals: view.signals.filter(({ stale, quality }) => stale || !quality.startsWith('good')).slice(0, 6),
      facts_missing: this.story.site.signals.filter(({ source, id }) => manual.includes(source) && !told(id)).map(({ id }) => id),
    };
  }

  agenda(shown) {
    const points = shown.incidents.map(({ id }) => ({ on: `incident/${id}`, why: ['open'] }));
    for (const { id, state } of shown.stages) if (['behind', 'starved', 'blocked'].includes(state)) points.push({ on: `stage/${id}`, why: [state] });
    for (const { id, overdue, blocked } of shown.actions)
      if (overdue || blocked) points.push({ on: `action/${id}`, why: [...(overdue ? ['overdue'] : []), ...(blocked ? ['action_blocked'] : [])] });
    for (const { version } of shown.plans_proposed) points.push({ on: `plan/${version}`, why: ['plan_waits'] });
    return points;
  }

  mark(by) {
    return { at: this.story.iso(), by };
  }

  head({ id, shift_start, shift_end, signed, accepted, digest }) {
    const later = this.signed.find((one) => one.shift_start === shift_start && one.id > id);
    return { id, shift_start, shift_end, signed, accepted, replaced_by: later?.id ?? null, digest };
  }

  answer(words, method, body, person) {
    const by = person ?? body.by;
    if (words[0] === 'handover' && method === 'GET') return [this.now()];
    if (words[1] === 'note') return this.write(body, by);
    if (words[1] === 'sign') return this.sign(body, by);
    if (words[0] === 'handovers') return this.kept(words, method, body, by);
    return this.meet(words, method, body, by);
  }

  now() {
    const shown = this.shown();
    const newest = this.signed[this.signed.length - 1];
    const sheet = shown.shift && {
      start: shown.shift.start,
      end: shown.shift.end,
      note: this.notes[this.notes.length - 1] ?? null,
      signed: newest ? this.head(newest) : null,
    };
    return { shown, running: sheet, last: null, waiting: newest && !newest.accepted ? this.head(newest) : null };
  }

  write({ over, text, points }, by) {
    const newest = this.notes[this.notes.length - 1];
    if ((newest?.number ?? 0) !== over) return [{ error: `${newest?.by} has written in the meantime`, at: 'note' }, 409];
    const note = { number: this.notes.length + 1, ...this.mark(by), text, points };
    this.notes.push(note);
    return [note];
  }

  sign(body, by) {
    const shown = this.shown();
    const note = this.notes[this.notes.length - 1];
    const digest = createHash('sha256').update(JSON.stringify(shown)).digest('hex');
    const shift = shown.shift ?? { start: this.story.iso(), end: this.story.iso(this.story.now + 12 * hour) };
    const made = { id: this.signed.length + 1, shift_start: shift.start, shift_end: shift.end, signed: this.mark(by), accepted: null, digest, text: note?.text ?? '', points: note?.points ?? [], shown };
    this.signed.push(made);
    return [{ ...made, ...this.head(made) }, 201];
  }

  kept(words, method, body, by) {
    if (words.length === 1) return [{ handovers: this.signed.map((one) => this.head(one)).reverse(), before: null }];
    const one = this.signed.find(({ id }) => id === Number(words[1]));
    if (!one) return [{ error: `found ${words[1]}, expected the number of one that is kept`, at: 'id' }, 404];
    if (method === 'POST') {
      if (one.accepted) return [{ error: `id: ${one.accepted.by} has taken over already`, at: 'id' }, 409];
      if (one.signed.by === by) return [{ error: `by: ${by} has handed it over: somebody else takes over`, at: 'by' }, 409];
      one.accepted = { ...this.mark(by), comment: body.comment ?? '' };
    }
    return [{ ...one, ...this.head(one) }];
  }

  meet(words, method, body, by) {
    if (words[0] === 'meeting') {
      const shown = this.shown();
      return [{ shown, agenda: this.agenda(shown), open: this.meetings.find(({ closed }) => !closed) ?? null }];
    }
    if (words.length === 1 && method === 'GET') return [{ meetings: [...this.meetings].reverse(), before: null }];
    if (words.length === 1) {
      const shown = this.shown();
      const made = { id: this.meetings.length + 1, opened: this.mark(by), present: body.present, decisions: [], closed: null, digest: '', agenda: this.agenda(shown), shown };
      this.meetings.push(made);
      return [made, 201];
    }
    const one = this.meetings.find(({ id }) => id === Number(words[1]));
    if (!one) return [{ error: 'no such meeting', at: 'id' }, 404];
    if (words[2] === 'close') one.closed = this.mark(by);
    if (words[2] === 'decide') {
      const action = this.story.actions.all.find(({ id }) => id === body.action);
      one.decisions.push({ ...this.mark(by), on: body.on, text: body.text, action: body.action, verb: action.verb, owner: action.owner, deadline: action.deadline });
    }
    return [one];
  }
}
