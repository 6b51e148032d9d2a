// Something that is asked of the server by a person: under which name, whether it is under way, and why it was not taken, in words.
// One for each place at which something can be asked.
import { Refusal } from './api';
import { desk } from './desk.svelte';
import { t } from './i18n.svelte';

/** What the page says before the server's own reason. */
const said: Record<number, string> = { 409: 'asking-conflict', 422: 'asking-unfit', 429: 'asking-busy' };

export class Asking {
  pending = $state(false);
  failure = $state('');
  /** Somebody has to say his name first: the dialog for it is to be shown. */
  wantsName = $state(false);

  #named: ((by: string | null) => void) | null = null;

  /** Null: it was not taken, and `failure` says why; or it was given up. */
  async ask<T>(request: (by: string) => Promise<T>): Promise<T | null> {
    if (desk.isOpen && desk.name === '' && !(await this.#asksName())) return null;
    return this.look(() => request(desk.name));
  }

  /** The same where no name is needed. */
  async look<T>(request: () => Promise<T>): Promise<T | null> {
    this.pending = true;
    this.failure = '';
    try {
      return await desk.doing(request);
    } catch (failure) {
      this.failure = words(failure);
      return null;
    } finally {
      this.pending = false;
    }
  }

  named(by: string | null) {
    this.wantsName = false;
    if (by !== null) desk.set(by);
    this.#named?.(by);
  }

  async #asksName(): Promise<boolean> {
    this.wantsName = true;
    return (await new Promise<string | null>((resolve) => (this.#named = resolve))) !== null;
  }
}

function words(failure: unknown): string {
  // Only the server refuses; without an answer there is no link.
  if (!(failure instanceof Refusal)) return t('entry-no-link');
  const key = said[failure.status] ?? 'asking-refused';
  return t(key, { error: failure.message });
}
