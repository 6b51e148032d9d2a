// What people told the made-up mine: facts with revisions, as the page's form sends them. Takes and refuses as the server would say it, not
// as it would decide it: nothing here is evidence about the engine.

const hour = 3_600_000;

export class People {
  constructor(shiftStart) {
    this.start = shiftStart;
    const iso = (hours) => new Date(shiftStart + hours * hour).toISOString();
    const said = (revision, value, hours, author, comment = '') => ({
      revision, value, from: iso(-12), until: iso(0), sigma: null, author, entered_by: null, comment, received_at: iso(hours),
    });
    this.facts = [
      { signal: 'trucked', buffer: null, document: '', revisions: [said(1, 2960, -0.1, 'Б. Әлиев'), said(2, 2690.5, 1.2, 'А. Сериков', 'описка: переставлены цифры')] },
      {
        signal: 'feed_grade', buffer: null, document: 'L-118',
        revisions: [{ ...said(1, 5.31, 3.9, 'Д. Ким'), from: iso(2), until: iso(2) }],
      },
    ];
  }

  tell(told, now, site) {
    const answer = told.map((fact) => this.judged(fact, site));
    const taken = answer.every(({ problem }) => problem === null);
    if (taken) told.forEach((fact) => this.keep(fact, now));
    return [{ taken, facts: answer }, taken ? 200 : 422];
  }

  known({ signal, buffer, document, from, until }) {
    const same = (fact) => (document !== '' ? fact.document === document : fact.document === '' && fact.revisions[0].from === from && fact.revisions[0].until === until);
    return this.facts.find((fact) => (signal ? fact.signal === signal : fact.buffer === buffer) && same(fact));
  }

  judged(fact, site) {
    const [least, most] = [0, site.signals.find(({ id }) => id === fact.signal)?.range_max ?? 12_000];
    const refused = (code, args, problem) => ({ became: 'refused', revision: null, problem, code, args });
    if (fact.value !== null && (fact.value < least || fact.value > most)) {
      return refused('out_of_range', { found: String(fact.value), least: String(least), most: String(most) }, `value: expected ${least} to ${most}`);
    }
    const known = this.known(fact);
    if (known && fact.comment === '') {
      const { value, author } = known.revisions.at(-1);
      return refused('no_reason', { value: String(value), author }, 'expected a comment that says why');
    }
    return { became: known ? 'corrects' : 'new', revision: (known?.revisions.length ?? 0) + 1, problem: null, code: null, args: {} };
  }

  keep({ signal, buffer, document, ...said }, now) {
    const known = this.known({ signal, buffer, document, ...said });
    const revision = { ...said, sigma: null, revision: (known?.revisions.length ?? 0) + 1, received_at: now };
    if (known) known.revisions.push(revision);
    else this.facts.push({ signal: signal ?? null, buffer: buffer ?? null, document, revisions: [revision] });
  }

  /** Says of every file the same: one row is good, two are not. */
  import(query) {
    const problem = (row, column, code, args, message) => ({ sheet: 'Взвешивания', row, column, code, args, message });
    const problems = [
      problem(7, 'F "Масса, т нетто"', 'not_a_number', { found: '"сорок"', expected: 'a number' }, 'found "сорок", expected a number'),
      problem(9, 'C "Время"', 'not_a_time', { found: '"после обеда"' }, 'found "после обеда", expected a time'),
    ];
    const taken = query.get('dry_run') !== 'true' && query.get('partial') === 'true';
    const columns = [{ what: 'document', called: '№ талона' }, { what: 'value', called: 'Масса, т нетто' }];
    return [{ taken, sheet: 'Взвешивания', other_sheets: ['Справка'], columns, new: 1, corrects: 0, same: 2, outdated: [11], problems, passed_over: [{ row: 13, why: 'total' }], text: '' }, 422];
  }

  lastShift(stages) {
    const iso = (hours) => new Date(this.start + hours * hour).toISOString();
    const of = ({ id, rate_nominal }, index) => {
      const [planned, was] = [rate_nominal * 11.5, rate_nominal * (11 + (index % 3) / 4)];
      const amended = id === 'haulage';
      return { id, planned, actual: amended ? was - 269.5 : was, as_closed: was, amended_at: amended ? iso(1.2) : null };
    };
    return { start: iso(-12), end: iso(0), stages: stages.map(of) };
  }
}
