// Units of the made-up mine: a directory, what waits for them, and one conflict. Takes and refuses as the server would say it, not as it
// would decide it: nothing here is evidence about the engine.

const unit = (id, ru, kk, en, stages, resources, duty) => ({
  ...{ id, name: { ru, kk, en }, stages, resources, duty, answer_within_secs: 1200, roster: [], levers: [] },
});

export class Units {
  constructor(story) {
    this.story = story;
    const here = (ids) => ids.filter((id) => story.site.stages.some((stage) => stage.id === id));
    this.units = [
      unit('mine', 'Рудник', 'Кеніш', 'Mine', here(['drill_blast', 'mucking', 'haulage', 'backfill']), [], 'Горный мастер смены, тел. 2-10'),
      unit('shaft', 'Ствол и подъём', '', 'Shaft and hoist', here(['crushing', 'hoisting']), [], 'Мастер подъёма, тел. 2-20'),
      unit('mill', 'Обогатительная фабрика', 'Байыту фабрикасы', 'Concentrator', here(['grinding', 'flotation', 'filtration']), [], 'Мастер фабрики, тел. 3-10'),
      unit('maintenance', 'Служба главного механика', 'Бас механик қызметі', 'Maintenance', [], ['crew_mine', 'crew_mill'], 'Дежурный механик, тел. 4-10'),
    ];
    this.requests = [];
    this.decided = [];
    const at = (hours) => story.iso(story.now + hours * 3_600_000);
    const window = { from: at(0), until: at(2) };
    this.send({ to: 'shaft', for_unit: 'maintenance', what: 'Замена каната скипа № 2', need: 'stop', stage: 'hoisting', answer_by: at(0.4), ...window }, 'Механик К. Оспанов');
    this.send({ to: 'shaft', for_unit: 'mill', what: 'К 16:00 фабрика останется без руды', need: 'hold', stage: 'hoisting', answer_by: at(0.6), ...window }, 'Мастер фабрики');
    this.send({ to: 'mill', for_unit: 'mine', what: 'Проба руды с дробления за смену', need: 'words', stage: 'grinding', incident: 12, answer_by: at(-0.2) }, 'Горный мастер');
    Object.assign(this.requests[2], { state: 'seen', seen: { at: at(-0.3), by: 'Мастер фабрики' }, escalated: 1 });
  }

  send(asked, by) {
    const mark = { at: this.story.iso(), by };
    const request = {
      ...{ id: this.requests.length + 1, state: 'sent', for_unit: '', stage: null, resource: null, lever: null, incident: null, action: null },
      ...{ need: 'words', from: null, until: null, answer_by: this.story.iso(this.story.now + 1_200_000), escalated: 0 },
      ...{ sent: mark, seen: null, acknowledged: null, answer: null, thread: [{ ...mark, what: 'sent', text: '' }], concerns: [], ...asked },
    };
    request.concerns = [...(this.units.find(({ id }) => id === request.to)?.stages ?? []), request.to];
    this.requests.push(request);
    return request;
  }

  shown(request) {
    return { ...request, overdue: this.isOpen(request) && request.answer_by < this.story.iso() };
  }

  isOpen({ state }) {
    return ['sent', 'seen', 'acknowledged'].includes(state);
  }

  inbox(person) {
    const own = person?.roles.includes('unit') ? this.units.filter(({ stages }) => stages.some((stage) => person.units.includes(stage))).map(({ id }) => id) : [];
    const of = (id) => own.length === 0 || own.includes(id);
    const waiting = this.requests.filter((one) => this.isOpen(one) && of(one.to)).map((one) => this.shown(one));
    const items = waiting.map((request) => ({
      ...{ kind: 'request', id: request.id, place: null, unit: request.to, what: request.what, stage: request.stage, by: request.sent.by },
      ...{ at: request.sent.at, due: request.answer_by, overdue: request.overdue, state: request.state, request },
    }));
    const actions = this.story.actions.list().actions.filter(({ state, owner }) => ['issued', 'in_progress'].includes(state) && of(owner));
    for (const one of actions) {
      const item = { id: one.id, place: null, unit: one.owner, what: one.lever ?? one.verb, stage: one.object?.id ?? null, by: one.proposed.by, at: one.proposed.at };
      items.push({ kind: 'action', due: one.deadline, overdue: one.overdue, state: one.state, request: null, ...item });
      for (const [place, blocker] of one.blockers.entries())
        if (!blocker.cleared && of(blocker.needed_from))
          items.push({ ...item, kind: 'blocker', place, unit: blocker.needed_from, what: blocker.reason, due: one.deadline, overdue: false, state: 'open', request: null });
    }
    items.sort((a, b) => (a.due < b.due ? -1 : 1));
    const sent = this.requests.filter((one) => own.includes(one.for_unit) || one.sent.by === person?.name).map((one) => this.shown(one)).reverse();
    return { now: this.story.iso(), own, open: items.length, overdue: items.filter(({ overdue }) => overdue).length, items, sent };
  }

  conflicts() {
    const [stop, hold] = this.requests;
    const side = (request) => ({ kind: 'request', id: request.id, by: request.for_unit, unit: request.to, what: request.what, need: request.need, stage: request.stage, from: request.from, until: request.until });
    const both = this.isOpen(stop) && this.isOpen(hold);
    const conflict = { id: 'r1-r2', clash: 'stage', resource: null, stage: 'hoisting', from: stop.from, until: stop.until, first: side(stop), second: side(hold), decides: ['dispatcher'] };
    return { now: this.story.iso(), open: both ? [conflict] : [], decided: this.decided };
  }

  effects() {
    const found = (lost) => ({
      ...{ name: '', missing_hours: 1.4 + lost / 200, cost: 0, recovered_at: null },
      stages: [['hoisting', 3000 - lost], ['grinding', 2900 - lost * 0.6]].map(([id, done]) => ({ id, planned: 3100, done: { low: done - 90, middle: done, high: done + 70 }, missing: 3100 - done })),
    });
    const variants = [['first', 520], ['second', 40], ['neither', 60]].map(([choice, lost]) => ({ choice, found: found(lost) }));
    return { conflict: this.conflicts().open[0], at: this.story.iso(), until: this.story.iso(this.story.now + 6.8 * 3_600_000), variants };
  }

  matrix() {
    const of = (stage) => this.units.filter(({ stages }) => stages.includes(stage)).map(({ id }) => id);
    const row = (stage, kind) => ({ stage, kind, reports: of(stage), agrees: kind === 'parameter' ? [] : of(stage), decides: ['dispatcher'], applies: kind === 'parameter' ? of(stage) : ['maintenance'] });
    return { rows: this.story.site.stages.flatMap(({ id }) => ['operations', 'parameter', 'resource'].map((kind) => row(id, kind))) };
  }

  answer(words, said, person) {
    const mark = { at: this.story.iso(), by: person?.name ?? said.by };
    if (words[0] === 'units') return [{ units: this.units, own: this.inbox(person).own }, 200];
    if (words[0] === 'responsibilities') return [this.matrix(), 200];
    if (words[0] === 'inbox') return [this.inbox(person), 200];
    if (words[0] === 'conflicts') return this.conflict(words.slice(1), said, mark);
    const [, id, step] = words;
    if (id === undefined) return [this.shown(this.send(said, mark.by)), 201];
    const request = this.requests.find((one) => one.id === Number(id));
    if (!request) return [{ error: `id: found ${id}, expected the number of a request that is kept`, at: 'id' }, 404];
    const text = said.text ?? said.comment ?? '';
    if (step === 'seen') Object.assign(request, { state: 'seen', seen: mark });
    else if (step === 'acknowledge') Object.assign(request, { state: 'acknowledged', acknowledged: mark, seen: request.seen ?? mark });
    else if (step === 'answer') Object.assign(request, { state: 'answered', answer: { ...mark, yes: said.yes, text } });
    else if (step === 'withdraw') request.state = 'withdrawn';
    const what = { seen: 'seen', acknowledge: 'acknowledged', answer: said.yes ? 'yes' : 'no', withdraw: 'withdrawn' }[step] ?? 'commented';
    request.thread.push({ ...mark, what, text });
    return [this.shown(request), 200];
  }

  conflict([id, step], said, mark) {
    if (id === undefined) return [this.conflicts(), 200];
    if (this.conflicts().open.length === 0) return [{ error: `found ${id}, expected two that are open and contradict each other`, at: 'id' }, 404];
    if (step === undefined) return [this.effects(), 200];
    const lost = { first: [2], second: [1], neither: [1, 2] }[said.choice];
    for (const one of lost) this.answer(['requests', one, 'answer'], { yes: false, text: said.reason, by: mark.by }, null);
    this.decided.unshift({ id, choice: said.choice, reason: said.reason, ...mark });
    return [this.conflicts(), 200];
  }
}
