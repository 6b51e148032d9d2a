// Serves the built page and plays a made-up mine to it, for work on the page and for its test: `node mock/server.mjs`, then open
// http://127.0.0.1:8899. No dependency; speaks just enough WebSocket. POST /mock/<order> breaks things on purpose:
// drop, back (the link), freeze, thaw (site time), older (sends a view that is out of date), site?kind=mine|line|scatter,
// replay, flood (seven incidents), ahead?mins=75, door?mode=open|look|closed&as=serikov, end (the session), busy (the next comparison
// of variants is put off), proposed (a plan waits for units), revised (the plan is another than at first).
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Door } from './door.mjs';
import { Handovers } from './handover.mjs';
import { scenarios, Story } from './story.mjs';

const port = Number(process.env.PORT ?? 8899);
const speed = Number(process.env.MOCK_SPEED ?? 60);
const tickMs = 250;
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
// As the program's own: a page that needs more fails here too. See src/api/page.rs.
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";
const types = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

let story = new Story('mine', speed);
let handovers = new Handovers(story);
const door = new Door();
let frozen = false;
let dropped = false;
let paused = false;
const sockets = new Set();

/** One unmasked text frame. */
function frame(text) {
  const body = Buffer.from(text);
  const head =
    body.length < 126
      ? Buffer.from([0x81, body.length])
      : body.length < 65_536
        ? Buffer.from([0x81, 126, body.length >> 8, body.length & 255])
        : Buffer.concat([Buffer.from([0x81, 127, 0, 0, 0, 0]), Buffer.from(Uint32Array.of(body.length).buffer).swap32()]);
  return Buffer.concat([head, body]);
}

function tell(message) {
  const bytes = frame(JSON.stringify(message));
  for (const socket of sockets) socket.write(bytes);
}

function hangUp() {
  for (const socket of sockets) socket.destroy();
}

const orders = {
  drop: () => ((dropped = true), hangUp()),
  back: () => (dropped = false),
  freeze: () => (frozen = true),
  thaw: () => (frozen = false),
  older: () => tell({ type: 'view', view: { ...story.view(), seq: story.seq - 5, now: story.iso(story.now - 7_200_000) } }),
  flood: () => story.flood(7),
  estimate: (query) => story.estimate(query.get('stage'), query.get('by')),
  replay: () => (story.mode = 'replay'),
  door: (query) => (door.set(query.get('mode'), query.get('as')), hangUp()),
  end: () => (door.end(), hangUp()),
  busy: () => (story.versions.busy += 1),
  revised: () => (story.versions.revised = true),
  proposed: () => story.versions.propose('Г. Жұмабек, плановик', 'подъём стоит: руду добираем со склада', story.iso(story.now + 3_600_000), ['hoisting', 'safety']),
  ahead: (query) => story.advance(Number(query.get('mins')) * 60_000),
  site: (query) => ((story = new Story(query.get('kind'), speed)), (handovers = new Handovers(story)), hangUp()),
};

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString()) : {};
}

function json(response, value, status = 200, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(status === 204 ? '' : JSON.stringify(value));
}

async function api(request, response, path) {
  const words = path.split('/').slice(3);
  const peopled = /^\/api\/v1\/(session|users|log)/.test(path);
  if (peopled) {
    const answer = door.answer(path, request.method, new URL(request.url, 'http://mock').searchParams, request.method === 'GET' ? {} : await bodyOf(request));
    return answer ? json(response, ...answer) : json(response, { error: 'no such path', at: null }, 404);
  }
  const alarm = words[1] === 'shelve' || words[1] === 'unshelve' ? 'shelve' : 'out_of_service';
  const asked = { handover: 'hand_over', handovers: 'hand_over', meetings: 'meet', facts: 'tell_facts', orders: 'order', actions: 'do_action', requests: words[2] === undefined || words[2] === 'comment' || words[2] === 'withdraw' ? 'ask' : 'answer_request', conflicts: 'decide_conflict', alarms: alarm, 'what-if': 'what_if', plans: words[2] === 'answer' ? 'agree_plan' : 'plan', incidents: words[2] === 'acknowledge' ? 'acknowledge' : 'comment' }[words[0]];
  const refused = door.refuses(request.method === 'GET' ? 'look' : (asked ?? 'scenario'));
  if (refused) return json(response, ...refused);
  if (path === '/api/v1/site') return json(response, story.site);
  if (path === '/api/v1/calibrations') return json(response, story.sensors());
  if (path === '/api/v1/actions' && request.method === 'GET') return json(response, story.actions.list());
  if (words[0] === 'actions') return json(response, ...story.actions.answer(words.slice(1), await bodyOf(request), door.person?.name));
  if (['handover', 'handovers', 'meeting', 'meetings'].includes(words[0]))
    return json(response, ...handovers.answer(words, request.method, request.method === 'GET' ? {} : await bodyOf(request), door.person?.name));
  if (['units', 'responsibilities', 'inbox', 'requests', 'conflicts'].includes(words[0]))
    return json(response, ...story.units.answer(words, request.method === 'GET' ? {} : await bodyOf(request), door.person));
  if (path === '/api/v1/view') return json(response, story.view());
  if (path === '/api/v1/what-if/steps') return json(response, ...story.versions.steps(await bodyOf(request)));
  if (path === '/api/v1/what-if') return json(response, ...story.versions.compare(await bodyOf(request)));
  if (words[0] === 'plans') {
    const query = new URL(request.url, 'http://mock').searchParams;
    return json(response, ...story.versions.answer(words.slice(1), request.method, query, await bodyOf(request), door.person?.name));
  }
  if (path === '/api/v1/demo')
    return json(response, { available: story.mode === 'demo', scenarios: scenarios.map((one) => ({ ...one, running: story.running === one.id })) });
  if (path === '/api/v1/facts' && request.method === 'GET') return json(response, story.people.facts);
  if (path === '/api/v1/facts') return json(response, ...story.people.tell(await bodyOf(request), story.iso(), story.site));
  if (path === '/api/v1/facts/import') return json(response, ...story.people.import(new URL(request.url, 'http://mock').searchParams));
  if (words[0] === 'demo' && request.method === 'POST') story.running = words[2];
  else if (words[0] === 'demo' && request.method === 'DELETE') story.running = null;
  else if (path === '/api/v1/replay') {
    if (request.method === 'POST') paused = (await bodyOf(request)).paused ?? paused;
    const [from, until] = ['2026-11-22T03:00:00Z', '2026-11-22T15:00:00Z'];
    return json(response, { available: story.mode === 'replay', speed, from, until, now: story.iso(), paused });
  } else if (words[0] === 'orders' && request.method === 'POST') {
    const said = await bodyOf(request);
    if (words[2] === 'call-off') story.callOff(words[1]);
    else story.order(said.levers, door.person?.name ?? said.by);
  } else if (words[0] === 'alarms' && request.method === 'POST') {
    const said = await bodyOf(request);
    const wrong = story.desk.do(words[1], { ...said, by: door.person?.name ?? said.by }, story.incidents, story.now);
    story.seq += 1;
    return wrong ? json(response, { error: wrong, at: null }, 404) : json(response, {});
  } else if (words[0] === 'incidents' && request.method === 'POST') {
    const said = await bodyOf(request);
    const done = story.say(Number(words[1]), { ...said, by: door.person?.name ?? said.by }, words[2] === 'acknowledge');
    return done ? json(response, {}) : json(response, { error: 'no such incident', at: null }, 404);
  } else return json(response, { error: 'no such path', at: null }, 404);
  return json(response, {});
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://mock');
  const order = pathname.startsWith('/mock/') ? orders[pathname.slice(6)] : null;
  if (order) {
    order(searchParams);
    response.end('done\n');
  } else if (dropped) request.socket.destroy();
  else if (pathname.startsWith('/api/')) api(request, response, pathname).catch((error) => json(response, { error: error.message }, 500));
  else {
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    readFile(dist + file).then(
      (bytes) => {
        const type = types[file.split('.').pop()] ?? 'text/plain';
        response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  }
});

server.on('upgrade', (request, socket) => {
  if (dropped || door.refuses('look')) return socket.destroy();
  const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('error', () => socket.destroy());
  // Anything but a text frame from the page is a goodbye.
  socket.on('data', (bytes) => (bytes[0] & 15) === 8 && socket.end());
  socket.write(frame(JSON.stringify({ type: 'view', view: story.view() })));
  return socket;
});

setInterval(() => {
  if (!frozen && !paused) {
    story.advance(tickMs * speed);
    tell({ type: 'view', view: story.view() });
  }
}, tickMs);
setInterval(() => tell({ type: 'heartbeat', seq: story.seq, now: story.iso() }), 5000);

server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
