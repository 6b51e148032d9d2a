// Who sits at this desk: who has signed in, and what he may do; where nobody has to sign in, a name that is asked for once and kept in this
// browser. What needs somebody to sign in waits here until he has, and is then sent. Shows nothing itself: that is in SignIn.svelte.
import { Refusal } from './api';
import { getMe, signInDemo, type Me } from './people';

const askAgainMs = 30_000;

class Desk {
  me = $state.raw<Me | null>(null);
  /** Typed, where nobody has to sign in. */
  typed = $state(localStorage.getItem('tizbek.name') ?? '');
  /** The dialog is open. `kept`: something that was typed waits for it. */
  asking = $state<{ kept: boolean } | null>(null);

  #waiting: ((signed: boolean) => void)[] = [];
  /** He has signed out of the demonstration: it does not sign him in again by itself. */
  #left = false;

  /** Under which name he speaks; empty: it is not known yet. */
  get name(): string {
    return this.me?.person?.name ?? (this.isOpen ? this.typed : '');
  }

  get isOpen(): boolean {
    return this.me?.sign_in === 'open';
  }

  set(name: string) {
    if (!this.isOpen) return;
    this.typed = name;
    localStorage.setItem('tizbek.name', name);
  }

  may(permission: string): boolean {
    return this.me?.may.includes(permission) ?? false;
  }

  /** Also when it first asks who he is. */
  offers(permission: string): boolean {
    return this.may(permission) || (this.me !== null && !this.isOpen && this.me.person === null);
  }

  /** It is as somebody of a unit alone that he may: then only what concerns its stages. */
  isConcerned(stages: string[]): boolean {
    const person = this.me?.person;
    if (!person || !person.roles.includes('unit') || person.roles.includes('dispatcher')) return true;
    return stages.some((stage) => person.units.includes(stage));
  }

  /** Asks the server who he is; the demonstration signs him in as the dispatcher. */
  async look(): Promise<Me> {
    let me = await getMe();
    if (me.person === null && me.demo_roles.includes('dispatcher') && !this.#left) me = await signInDemo('dispatcher');
    this.me = me;
    return me;
  }

  start() {
    setInterval(() => void this.look().catch(() => {}), askAgainMs);
  }

  known(me: Me) {
    this.me = me;
    this.#left = me.person === null;
  }

  /** Does it, and where somebody has to sign in first, does it after that. What was typed stays typed meanwhile. */
  async doing<T>(request: () => Promise<T>): Promise<T> {
    try {
      return await request();
    } catch (failure) {
      if (!(failure instanceof Refusal) || failure.status !== 401) throw failure;
      await this.look().catch(() => {});
      if (!(await this.ask(true))) throw failure;
      return request();
    }
  }

  /** Opens the dialog; answers whether somebody has signed in. */
  ask(kept: boolean): Promise<boolean> {
    this.asking = { kept: kept || (this.asking?.kept ?? false) };
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  answered(me: Me | null) {
    if (me) this.known(me);
    this.asking = null;
    for (const tell of this.#waiting.splice(0)) tell(me !== null);
  }
}

export const desk = new Desk();
