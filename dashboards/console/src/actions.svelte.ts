// Corrective actions as the server has them, asked for again and again while somebody looks, and what is done with them. Shows nothing.
import { callAction, getActions, type Action } from './api';
import { desk } from './desk.svelte';
import { t } from './i18n.svelte';

const everyMs = 10_000;
const everyOpenMs = 2000;

class Actions {
  all = $state.raw<Action[]>([]);
  /** The site's time of that. */
  now = $state('');
  error = $state('');
  pending = $state(false);
  /** The board is open: it is looked at more often. */
  shown = $state(false);

  #askedAt = 0;

  get open(): Action[] {
    return this.all.filter(({ state }) => !over.includes(state));
  }

  get overdue(): number {
    return this.all.filter((action) => action.overdue).length;
  }

  start(): () => void {
    const timer = setInterval(() => {
      if (Date.now() - this.#askedAt >= (this.shown ? everyOpenMs : everyMs)) void this.look();
    }, 1000);
    void this.look();
    return () => clearInterval(timer);
  }

  async look() {
    this.#askedAt = Date.now();
    try {
      const { now, actions } = await getActions();
      [this.now, this.all] = [now, actions];
    } catch {
      // The link is gone: the bar says so already, and what is shown here is asked for again.
    }
  }

  /** A step; answers whether it was taken. */
  async step(path: string, body: Record<string, unknown>): Promise<boolean> {
    this.pending = true;
    this.error = '';
    try {
      await desk.doing(() => callAction(path, { by: desk.name, ...body }));
      return true;
    } catch (failure) {
      this.error = t('refused', { error: failure instanceof Error ? failure.message : String(failure) });
      return false;
    } finally {
      this.pending = false;
      await this.look();
    }
  }
}

const over = ['standardised', 'repeated', 'rejected', 'withdrawn'];

export const actions = new Actions();
