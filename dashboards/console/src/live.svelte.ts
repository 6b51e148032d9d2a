// What the page knows: the site, the newest view, and whether the link to the server can be trusted. One WebSocket a tab.
// Shows nothing itself.
import { getSite, getView, liveAddress, Refusal, type Live, type Site, type View } from './api';
import { desk } from './desk.svelte';

/** The server speaks at least every five seconds. */
const silentAfterMs = 12_000;
/** A link that is back within this is not worth a bar. */
const lostAfterMs = 1500;
const frozenAfterMs = 10_000;
const pausesMs = [500, 1000, 2000, 4000, 5000];

class LiveLink {
  site = $state.raw<Site | null>(null);
  view = $state.raw<View | null>(null);
  /** The site's time: newer than the view's when only heartbeats come. */
  now = $state('');
  up = $state(false);
  /** Wall time of the last word from the server; 0 before the first. */
  heardAt = $state(0);
  movedAt = $state(0);
  /** Wall time, ticking twice a second, so that silence is noticed too. */
  wall = $state(Date.now());
  error = $state('');
  /** A recording on pause stands still on purpose. */
  paused = $state(false);

  #socket: WebSocket | null = null;
  #failures = 0;
  #freshConnection = false;
  #connections = 0;

  get lost(): boolean {
    return !this.up && this.heardAt > 0 && this.wall - this.heardAt > lostAfterMs;
  }

  get frozen(): boolean {
    return this.up && !this.paused && this.movedAt > 0 && this.wall - this.movedAt > frozenAfterMs;
  }

  start() {
    setInterval(() => this.#tick(), 500);
    void this.#connect();
  }

  #tick() {
    this.wall = Date.now();
    if (this.#socket && this.up && this.wall - this.heardAt > silentAfterMs) this.#drop(this.#socket);
  }

  async #connect() {
    try {
      // Again on every connect: the server may have come back with another site.
      this.site = await getSite();
      if (!this.view) {
        this.#show(await getView());
        this.heardAt = Date.now();
      }
      this.error = '';
    } catch (failure) {
      // A session that has ended is asked for by its own dialog.
      if (failure instanceof Refusal && failure.status === 401) void desk.look().catch(() => {});
      else if (failure instanceof Refusal || failure instanceof SyntaxError) this.error = failure.message;
      this.#retry();
      return;
    }
    const socket = new WebSocket(liveAddress());
    this.#socket = socket;
    this.#freshConnection = this.#connections > 0;
    this.#connections += 1;
    const opening = setTimeout(() => this.#drop(socket), silentAfterMs);
    socket.onmessage = (event) => {
      clearTimeout(opening);
      if (this.#socket === socket) this.#hear(JSON.parse(String(event.data)) as Live);
    };
    socket.onclose = () => {
      clearTimeout(opening);
      this.#drop(socket);
    };
  }

  /** Half-open links never close by themselves, so this may come before the socket's own `close`. */
  #drop(socket: WebSocket) {
    if (this.#socket !== socket) return;
    this.#socket = null;
    this.up = false;
    socket.close();
    this.#retry();
  }

  #retry() {
    const pause = pausesMs[Math.min(this.#failures, pausesMs.length - 1)] ?? 5000;
    this.#failures += 1;
    setTimeout(() => void this.#connect(), pause);
  }

  #hear(message: Live) {
    this.#failures = 0;
    this.heardAt = Date.now();
    if (!this.up) this.movedAt = this.heardAt;
    this.up = true;
    if (message.type === 'view') this.#show(message.view);
    else this.#advance(message.now);
  }

  #show(view: View) {
    // Within a connection the numbers only rise. A server that was restarted counts from the beginning: the first view of a new
    // connection is taken as it is.
    const fresh = this.#freshConnection;
    this.#freshConnection = false;
    if (this.view && view.seq < this.view.seq && !fresh) return;
    if (fresh) this.now = '';
    this.view = view;
    this.#advance(view.now);
  }

  #advance(now: string) {
    if (this.now !== '' && Date.parse(now) <= Date.parse(this.now)) return;
    this.now = now;
    this.movedAt = Date.now();
  }
}

export const live = new LiveLink();
