// Who has signed in to the made-up mine: sessions, users and a log, as the page asks for them. Lets everybody in who has the one password,
// and keeps no secrets: nothing here is evidence about the program's own door.

const password = 'a long password';
const looks = ['look'];
const may = {
  viewer: looks,
  dispatcher: [...looks, 'what_if', 'order', 'shelve', 'out_of_service', 'hand_over', 'meet', 'propose_action', 'do_action', 'check_action', 'ask', 'answer_request', 'decide_conflict', 'acknowledge', 'comment', 'tell_facts', 'import_facts', 'survey', 'scenario'],
  planner: [...looks, 'what_if', 'plan', 'agree_plan', 'propose_action', 'agree_action', 'check_action', 'scenario'],
  engineer: [...looks, 'what_if', 'out_of_service', 'calibrate', 'import_facts', 'survey', 'push', 'replay', 'scenario', 'read_log'],
  unit: [...looks, 'what_if', 'agree_plan', 'shelve', 'do_action', 'ask', 'answer_request', 'decide_conflict', 'acknowledge', 'comment', 'tell_facts', 'scenario'],
  administrator: [...looks, 'scenario', 'read_log', 'manage_users'],
};
const everything = [...new Set(Object.values(may).flat())].filter((one) => one !== 'manage_users');

export class Door {
  constructor() {
    this.mode = 'open';
    this.person = null;
    this.ended = false;
    this.failures = 0;
    this.users = [
      ['serikov', 'А. Сериков, диспетчер', ['dispatcher'], []],
      ['orlova', 'М. Орлова, администратор', ['administrator', 'engineer'], []],
      ['ermekov', 'Б. Ермеков, мастер подъёма', ['unit'], ['hoisting']],
      ['guest', 'Экран в диспетчерской', ['viewer'], []],
      ['zhumabek', 'Г. Жұмабек, плановик', ['planner'], []],
    ].map(([login, name, roles, units], index) => ({ id: index + 1, login, name, roles, units, disabled: login === 'guest', created_at: '2026-11-20T04:00:00.000Z' }));
    this.rows = [];
    this.log('sign_in', 'user:1 serikov', 'refused', '', null, '2026-11-23T03:58:10.000Z');
    this.log('sign_in', 'user:1 serikov', 'done', '', this.users[0], '2026-11-23T03:58:21.000Z');
    this.log('acknowledge', 'incidents/12', 'asked', '', this.users[0], '2026-11-23T04:11:02.000Z');
    this.log('acknowledge', 'incidents/12', 'done', 'слесарь вызван на подъём', this.users[0], '2026-11-23T04:11:02.000Z');
    this.log('plan', 'plan', 'denied', 'Б. Ермеков не может этого сделать', this.users[2], '2026-11-23T05:40:45.000Z');
    this.log('user_roles', 'user:4 guest', 'done', 'dispatcher () -> viewer ()', this.users[1], '2026-11-23T06:02:00.000Z');
  }

  log(what, on, outcome, detail, user, at) {
    const who = user ? `user:${user.id}` : 'nobody';
    const row = { at, who, name: user?.name ?? '', roles: user?.roles ?? [], from: '10.20.0.14', what, on, outcome, detail, of: null, hash: 'ab'.repeat(32) };
    this.rows.unshift({ seq: this.rows.length + 1, ...row });
  }

  /** `open`, `look`, `closed`; with a login, somebody has signed in already. */
  set(mode, login) {
    this.mode = mode;
    this.person = this.users.find((user) => user.login === login) ?? null;
    this.failures = 0;
    this.ended = false;
  }

  end() {
    this.ended = this.person !== null;
    this.person = null;
  }

  me() {
    const allowed = this.person ? [...new Set(this.person.roles.flatMap((role) => may[role]))] : this.mode === 'look' ? looks : [];
    const { login, name, roles, units } = this.person ?? {};
    return {
      sign_in: this.mode === 'open' ? 'open' : 'required',
      ended: this.ended,
      person: this.person ? { login, name, roles, units } : null,
      may: this.mode === 'open' ? everything : allowed,
      demo_roles: [],
    };
  }

  /** Whether a request is let in; otherwise what is answered. */
  refuses(permission) {
    if (this.me().may.includes(permission)) return null;
    return this.person ? [{ error: 'не может', at: null }, 403] : [{ error: 'Войдите, чтобы сделать это.', at: null }, 401];
  }

  signIn({ login, password: typed }) {
    if (this.failures >= 3) {
      this.failures = 0;
      return [{ error: 'Слишком много попыток', at: null }, 429, { 'retry-after': '3' }];
    }
    const user = this.users.find((one) => one.login === login.trim().toLowerCase() && !one.disabled);
    if (!user || typed !== password) {
      this.failures += 1;
      return [{ error: 'Логин или пароль неверен.', at: null }, 401];
    }
    this.person = user;
    this.ended = false;
    return [this.me(), 200];
  }

  answer(path, method, query, body) {
    if (path === '/api/v1/session' && method === 'GET') return [this.me(), 200];
    if (path === '/api/v1/session' && method === 'POST') return this.signIn(body);
    if (path === '/api/v1/session') return (this.person = null), [{}, 200];
    if (path === '/api/v1/users' || path.startsWith('/api/v1/users/')) return this.refuses('manage_users') ?? this.change(path, method, body);
    if (path === '/api/v1/log/verify') return this.refuses('read_log') ?? [{ sound: true, rows: this.rows.length, head: null, problems: [] }, 200];
    if (path !== '/api/v1/log') return null;
    const wanted = (row) => ['what', 'outcome'].every((key) => !query.get(key) || row[key] === query.get(key)) && row.name.includes(query.get('who') ?? '');
    return this.refuses('read_log') ?? [{ rows: this.rows.filter(wanted), before: null }, 200];
  }

  change(path, method, body) {
    if (method === 'GET') return [this.users, 200];
    if (method === 'POST') {
      if (body.password.length < 10) return [{ error: 'password: expected 10 characters at least; a few words are best', at: 'password' }, 422];
      const user = { id: this.users.length + 1, disabled: false, created_at: '2026-11-23T07:00:00.000Z', ...body, password: undefined };
      this.users.push(user);
      return [user, 200];
    }
    const user = this.users.find(({ id }) => id === Number(path.split('/').pop()));
    Object.assign(user, body, { password: undefined });
    return [user, 200];
  }
}
