// Corrective actions of the made-up mine: a few in every part of their life, and the steps of the page. Takes and refuses as the server
// would say it, not as it would decide it: nothing here is evidence about the engine.

const next = {
  draft: ['edit', 'agree', 'withdraw', 'comment'],
  agreed: ['edit', 'withdraw', 'issue', 'comment'],
  issued: ['start', 'block', 'call_off', 'comment'],
  in_progress: ['work', 'block', 'finish', 'call_off', 'comment'],
  done: ['check', 'check_later', 'comment'],
  checked: ['check', 'standardise', 'repeat', 'reject', 'comment'],
};
const leads = { agree: 'agreed', issue: 'issued', start: 'in_progress', finish: 'done', 'call-off': 'done', withdraw: 'withdrawn' };
const decided = { standardise: 'standardised', repeat: 'repeated', reject: 'rejected' };
const parts = ['object', 'verb', 'target', 'owner', 'deadline'];

export class Actions {
  constructor(story) {
    this.story = story;
    this.all = [];
    const at = (hours) => story.iso(story.now + hours * 3_600_000);
    const by = { at: at(-1), by: 'А. Сериков' };
    const told = (what, text, hours, who = '') => ({ at: at(hours), by: who, what, text });
    const saves = (low, middle, high) => ({ stage: 'hoisting', saves: { low, middle, high }, together: 1 });
    const stage = (id) => ({ kind: 'stage', id });
    const lever = (id) => story.site.levers?.find((one) => one.id === id)?.id ?? null;
    this.begin({ kind: 'parameter', verb: 'Проверить уставку питателя', object: stage('crushing'), owner: 'mill' }, by, 'draft');
    this.begin({ kind: 'operations', verb: 'Сместить взрыв на обед', object: stage('drill_blast'), target: { value: 40, unit: 'мин' }, owner: 'mine', deadline: at(3) }, by, 'agreed');
    this.begin({ kind: 'parameter', verb: 'raise_rate', lever: lever('hoisting_fast'), object: stage('hoisting'), target: { value: 340, unit: 'т/ч' }, owner: 'shaft', deadline: at(4), promise: saves(180, 260, 330), incident: 12, issued: by, escalated: 1, events: [told('no_answer', 'Начальник подъёма', -0.2), told('issued', '', -0.5, 'А. Сериков')] }, by, 'issued');
    this.begin({ kind: 'resource', verb: 'bring_in', lever: lever('haulage_second_crew'), object: stage('haulage'), target: { value: 50, unit: '%' }, owner: 'maintenance', deadline: at(-0.3), promise: saves(90, 140, 200), incident: 12, issued: by, replan: true, blockers: [{ reason: 'нет самосвала', needed_from: 'mine', since: { at: at(-1), by: 'Б. Ермеков' }, cleared: null }], items: [{ text: 'Собрать бригаду', done: by }, { text: 'Допуск на участок', done: null }] }, by, 'in_progress');
    this.begin({ kind: 'resource', verb: 'feed', object: { kind: 'buffer', id: 'coarse_ore' }, target: { value: 900, unit: 'т' }, owner: 'mill', deadline: at(-1), promise: saves(300, 420, 520), issued: by, ended: { why: 'time_over', at: at(-0.5) } }, by, 'done');
    this.begin({ kind: 'parameter', verb: 'raise_rate', object: stage('crushing'), target: { value: 360, unit: 'т/ч' }, owner: 'mill', deadline: at(-8), promise: saves(100, 150, 190), issued: by, ended: { why: 'finished', at: at(-7) }, check: { verdict: 'effective', saved: { low: 110, middle: 142, high: 170 }, note: '', ...by }, decided: { decision: 'standardise', ...by } }, by, 'standardised');
  }

  begin(wanted, mark, state) {
    const action = {
      ...{ id: this.all.length + 1, state, object: null, target: null, deadline: null, lever: null, incident: null, promise: null },
      ...{ proposed: mark, issued: null, repeats: null, items: [], blockers: [], progress: 0, ended: null, check: null, decided: null },
      ...{ replan: false, escalated: 0, concerns: ['hoisting'], events: [], ...wanted },
    };
    action.events.push({ at: mark.at, by: mark.by, what: 'proposed', text: '' });
    this.all.push(action);
    return action;
  }

  shown(action) {
    const open = action.blockers.some(({ cleared }) => cleared === null);
    const inForce = ['issued', 'in_progress'].includes(action.state);
    return {
      ...action,
      missing: parts.filter((part) => !action[part]),
      overdue: inForce && action.deadline !== null && action.deadline < this.story.iso(),
      blocked: inForce && open,
      steps: next[action.state] ?? ['comment'],
    };
  }

  list() {
    return { now: this.story.iso(), actions: this.all.map((action) => this.shown(action)).reverse() };
  }

  answer(words, said, name) {
    const mark = { at: this.story.iso(), by: name ?? said.by };
    const [id, path] = words;
    if (id === undefined) {
      const { stage, buffer, checklist, by, ...wanted } = said;
      const object = stage ? { kind: 'stage', id: stage } : buffer ? { kind: 'buffer', id: buffer } : null;
      const items = (checklist ?? []).map((text) => ({ text, done: null }));
      return [this.shown(this.begin({ ...wanted, object, items }, mark, 'draft')), 201];
    }
    const action = this.all.find((one) => one.id === Number(id));
    if (!action) return [{ error: `id: found ${id}, expected the number of an action that is kept`, at: 'id' }, 404];
    const step = path === 'do' ? said.step : path === 'decide' ? said.decision : path;
    if (step === 'tick') action.items[said.item].done = said.done ? mark : null;
    else if (step === 'block') action.blockers.push({ reason: said.reason, needed_from: said.needed_from, since: mark, cleared: null });
    else if (step === 'unblock') action.blockers[said.blocker].cleared = mark;
    else if (step === 'check') Object.assign(action, { state: said.verdict === 'too_early' ? 'done' : 'checked', check: { verdict: said.verdict, saved: null, note: said.note, ...mark } });
    else if (step === 'finish' && action.items.some(({ done }) => done === null))
      return [{ error: `items: found ${action.items.filter(({ done }) => done === null).length} of ${action.items.length} that are open, expected all ticked; or call it off`, at: 'items' }, 409];
    else action.state = decided[step] ?? leads[step] ?? action.state;
    if (action.state === 'done' && action.ended === null) action.ended = { why: step === 'finish' ? 'finished' : 'called_off', at: mark.at };
    const what = { agree: 'agreed', issue: 'issued', start: 'started', finish: 'finished', tick: 'ticked', block: 'blocked', unblock: 'unblocked', 'call-off': 'called_off', withdraw: 'withdrawn', check: `checked_${said.verdict}`, ...decided }[step];
    action.events.push({ at: mark.at, by: mark.by, what: what ?? 'commented', text: said.comment ?? said.reason ?? '' });
    return [this.shown(action), 200];
  }
}
