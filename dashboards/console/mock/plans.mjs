// Variants and versions of the plan of the made-up mine, as the page asks for them. What a lever brings is a figure of a table, not a
// forecast: nothing here is evidence about the engine.

const hour = 3_600_000;
/** Tonnes at the hoist, if it is ordered at once. */
const brings = { hoist_fast: 410, hoist_crew: 520, mill_yard: 90 };
const tonnesPerHour = 255;

export class Plans {
  constructor(story, shiftStart) {
    this.story = story;
    this.start = shiftStart;
    const version = (number, author, reason, hours, state) => ({
      version: number, author, reason, state, effective_at: this.iso(hours), given_at: this.iso(Math.min(hours, 5) - 0.4),
    });
    this.versions = [
      version(4, 'А. Сериков', 'ночная смена', 12, 'pending'),
      version(3, 'А. Сериков', 'ремонт скипа перенесён', 0, 'followed'),
      version(2, 'Г. Жұмабек, плановик', 'меньше руды с дальнего блока', -12, 'replaced'),
      version(1, 'Г. Жұмабек, плановик', 'месячный план', -24, 'replaced'),
    ];
    this.proposed = [];
    this.revised = false;
    this.busy = 0;
  }

  iso(hours) {
    return new Date(this.start + hours * hour).toISOString();
  }

  /** What stands in the view. */
  view() {
    const head = ({ version, author, reason, effective_at }) => ({ version, author, reason, effective_at });
    const followed = this.versions.find(({ state }) => state === 'followed');
    return {
      plan: head(followed),
      plans_pending: this.versions.filter(({ state }) => state === 'pending').map(head),
      plans_proposed: this.proposed.filter(({ version }) => this.versions.some((one) => one.version === version && one.state === 'proposed')),
      baseline: this.revised ? head(this.versions.at(-1)) : head(followed),
    };
  }

  /** By the plan as it was first given, which wanted more. */
  first(planned) {
    return this.revised ? planned * 1.06 : null;
  }

  differences(old, fresh) {
    if (old === fresh) return [];
    const quantity = (stage, from, was, now) => ({ stage, start: this.iso(from), end: this.iso(from + 1), old: was, new: now, what: 'quantity' });
    const moved = [7, 8, 9].map((from, index) => quantity('hoisting', from, 250, [300, 310, 305][index]));
    return [
      ...moved, quantity('crushing', 7, 255, 0), quantity('crushing', 10, 0, 255),
      { stage: 'flotation', start: this.iso(7), end: this.iso(12), old: 5.2, new: 5.05, what: 'quality' },
      { order: 'ППР-114', change: 'changed' },
    ];
  }

  compare({ variants }) {
    if (this.busy > 0) {
      this.busy -= 1;
      return [{ error: 'Секунду: сравнивают двое.', at: null }, 429];
    }
    const ordered = this.story.orders.map(({ lever }) => lever);
    const twice = variants.flatMap(({ levers }) => levers).find(({ lever }) => ordered.includes(lever));
    if (twice) return [{ error: `"${twice.lever}" cannot be ordered beside itself`, at: 'levers' }, 422];
    const found = [{ name: '', levers: [] }, ...variants].map((variant) => this.found(variant));
    return [{ at: this.story.iso(), until: this.iso(12), variants: found }, 200];
  }

  steps({ name, levers }) {
    const [nothing, found] = [this.found({ name: '', levers: [] }), this.found({ name, levers })];
    const change = {
      rate: { what: 'rate', was: 300, becomes: 320, least: 0, most: 340 },
      spare: { what: 'capacity', adds: 60 },
      repair: { what: 'repair_time', factor: 0.6 },
      feed: { what: 'material', rate: 150, quantity: 900, room: 640 },
      order: { what: 'stop', was: { from: this.iso(7), until: this.iso(8) }, becomes: { from: this.iso(10), until: this.iso(11) } },
      move: { what: 'place', from_stage: 'haulage', takes: 80, adds: 60 },
    };
    const steps = levers.map(({ lever: id }) => {
      const lever = this.story.site.levers.find((one) => one.id === id);
      const crew = lever.does === 'repair';
      const needs = crew ? { resource: this.story.site.resources[0].id, taken_by: 'mill_yard', taken_until: this.iso(9), stand_ins: [] } : null;
      return { lever, ordered_at: this.story.iso(), from: this.iso(6.5), until: this.iso(12), change: change[lever.does], cost: lever.cost + 180, saves_hours: brings[id] / tonnesPerHour, needs };
    });
    const blank = { lever: null, with: null, at: null, from: null, until: null, units: null };
    const taken = steps.filter(({ needs }) => needs).map(({ lever }) => ({ ...blank, why: 'clashes', forbids: true, lever: lever.id, with: 'mill_yard', from: this.iso(6), until: this.iso(9) }));
    const objections = [...taken, { ...blank, why: 'harms', forbids: false, at: 'grinding', units: 42 }];
    return [{ at: this.story.iso(), until: this.iso(12), steps, objections, may_be_ordered: taken.length === 0, saves_hours: nothing.missing_hours - found.missing_hours, cost: found.cost, nothing, found }, 200];
  }

  found({ name, levers }) {
    const { site, plans } = this.story;
    const saved = levers.reduce((sum, { lever, after_min }) => sum + brings[lever] * Math.max(0, 1 - after_min / 300), 0);
    const cost = levers.reduce((sum, { lever }) => sum + site.levers.find(({ id }) => id === lever).cost + 180, 0);
    const lacks = { hoisting: 980, crushing: 310, grinding: 120 };
    const stages = site.stages.map(({ id }) => {
      const planned = plans.get(id) * 12;
      const part = id === 'hoisting' ? 1 : id === 'crushing' ? 0.3 : id === 'grinding' ? 0.1 : 0;
      const missing = Math.max(0, (lacks[id] ?? 0) - saved * part);
      const middle = planned - missing;
      const done = { low: middle * 0.96, middle, high: middle * 1.01 };
      const waits_hours = id === 'crushing' ? missing / tonnesPerHour : 0.1;
      return { id, planned, done, plan_share: planned > 0 ? middle / planned : null, missing, stopped_hours: id === 'hoisting' ? 2.4 - saved / 900 : 0.3, waits_hours, metal: id === 'flotation' ? { low: 118 + saved / 40, middle: 124 + saved / 40, high: 131 + saved / 40 } : null, planned_metal: null };
    });
    const missing_hours = stages.reduce((sum, { missing }) => sum + missing, 0) / tonnesPerHour;
    return { name, stages, missing_hours, cost, recovered_at: saved > 700 ? this.iso(10.4 - saved / 2000) : null };
  }

  /** The next version, as it was asked for. */
  keep(author, reason, effective_at, state) {
    const version = Math.max(...this.versions.map((one) => one.version)) + 1;
    this.versions.unshift({ version, author, reason, effective_at, given_at: this.story.iso(), state });
    return version;
  }

  follow(version) {
    for (const one of this.versions) if (one.state === 'followed') one.state = 'replaced';
    const one = this.versions.find((other) => other.version === version);
    Object.assign(one, { state: 'followed', effective_at: this.story.iso() });
    this.revised = true;
  }

  propose(author, reason, effective_at, agree) {
    const version = this.keep(author, reason, effective_at, 'proposed');
    const units = agree.map((unit) => ({ unit, agrees: null, by: null, at: null, reason: null }));
    this.proposed.push({ version, author, reason, effective_at, given_at: this.story.iso(), units });
    return version;
  }

  revise({ levers, reason, effective_at, agree, dry_run }, by) {
    if (reason.trim().length < 3) return [{ error: 'reason: expected a few words', at: 'reason' }, 422];
    if (levers.some(({ after_min }) => after_min > 600)) return [{ error: 'by then the shift is over', at: 'levers' }, 409];
    const at = effective_at ?? this.story.iso();
    const met = ['crushing', 'hoisting', 'grinding'].map((stage, index) => {
      const planned_before = this.story.plans.get(stage) * 12;
      const planned = planned_before + [0, 165, 0][index];
      return { stage, planned_before, planned, done: { low: planned * 0.93, middle: planned * 0.985, high: planned } };
    });
    let version = null;
    if (!dry_run) {
      version = agree.length > 0 ? this.propose(by, reason, at, agree) : this.keep(by, reason, at, 'pending');
      if (agree.length === 0) this.follow(version);
    }
    return [{ version, effective_at: at, agree, differences: this.differences(3, 5), met }, 200];
  }

  reply(version, { unit, agrees, reason, override }, by) {
    const proposal = this.proposed.find((one) => one.version === version);
    if (!proposal) return [{ error: 'no such proposal', at: 'version' }, 404];
    if (override) return this.follow(version), [null, 204];
    Object.assign(proposal.units.find((one) => one.unit === unit), { agrees, by, at: this.story.iso(), reason });
    if (!agrees) this.versions.find((one) => one.version === version).state = 'rejected';
    else if (proposal.units.every((one) => one.agrees)) this.follow(version);
    return [null, 204];
  }

  answer(words, method, query, body, by) {
    const [first, second] = words;
    if (method === 'GET' && first === undefined) return [{ versions: this.versions }, 200];
    if (method === 'GET' && second === 'diff') {
      const [old, fresh] = [Number(first), Number(query.get('to'))];
      return [{ old, new: fresh, differences: this.differences(old, fresh) }, 200];
    }
    if (first === 'revise') return this.revise(body, by ?? body.by);
    if (second === 'answer') return this.reply(Number(first), body, by ?? body.by);
    if (second !== 'restore') return [{ error: 'no such path', at: null }, 404];
    const version = this.keep(by ?? body.by, body.reason, this.story.iso(), 'pending');
    this.follow(version);
    return [{ version }, 200];
  }
}
