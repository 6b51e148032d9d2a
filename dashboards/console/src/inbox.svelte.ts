// What waits for units, asked for again and again, and what is done with it. Shows nothing.
import { desk } from './desk.svelte';
import { name, t } from './i18n.svelte';
import { getConflicts, getInbox, getUnits, post, type Conflicts, type InboxFound, type Item, type Unit } from './inbox';

const everyMs = 10_000;
const everyOpenMs = 2000;

class Inbox {
  found = $state.raw<InboxFound>({ now: '', own: [], open: 0, overdue: 0, items: [], sent: [] });
  conflicts = $state.raw<Conflicts>({ open: [], decided: [] });
  units = $state.raw<Unit[]>([]);
  error = $state('');
  pending = $state(false);
  /** The dialog is open: it is looked at more often. */
  shown = $state(false);

  #askedAt = 0;
  /** Read receipts that were sent. */
  #seen = new Set<number>();

  start(): () => void {
    const timer = setInterval(() => {
      if (Date.now() - this.#askedAt >= (this.shown ? everyOpenMs : everyMs)) void this.look();
    }, 1000);
    void this.look();
    return () => clearInterval(timer);
  }

  /** The directory, once: sheets on paper name units too. */
  async know(): Promise<void> {
    if (this.units.length === 0) this.units = (await getUnits()).units;
  }

  async look() {
    this.#askedAt = Date.now();
    try {
      await this.know();
      [this.found, this.conflicts] = await Promise.all([getInbox(), getConflicts()]);
      if (this.shown) await this.#receipts();
    } catch {
      // The link is gone: the bar says so already, and what is shown here is asked for again.
    }
  }

  /** Of who is of the unit, what lies open before him is read. */
  async #receipts() {
    if (!desk.me?.person?.roles.includes('unit')) return;
    const unread = this.found.items.filter(({ request, unit }) => request?.state === 'sent' && this.found.own.includes(unit));
    for (const { id } of unread.filter(({ id }) => !this.#seen.has(id))) {
      this.#seen.add(id);
      await post(`requests/${id}/seen`, { by: desk.name });
    }
  }

  /** The unit in the language of the page; the word as it is where it is in no directory. */
  unitName(id: string): string {
    const unit = this.units.find((one) => one.id === id);
    if (unit) return name(unit.name);
    return ['dispatcher', 'planner', 'engineer'].includes(id) ? t(`role-${id}`) : id;
  }

  /** A step; answers whether it was taken. */
  async step(path: string, body: Record<string, unknown>): Promise<boolean> {
    this.pending = true;
    this.error = '';
    try {
      await desk.doing(() => post(path, { by: desk.name, ...body }));
      return true;
    } catch (failure) {
      this.error = t('refused', { error: failure instanceof Error ? failure.message : String(failure) });
      return false;
    } finally {
      this.pending = false;
      await this.look();
    }
  }

  /** His own first, then as the server has them: the most urgent first. */
  get items(): Item[] {
    const own = (item: Item) => Number(!this.found.own.includes(item.unit));
    return [...this.found.items].sort((a, b) => own(a) - own(b) || Number(b.overdue) - Number(a.overdue));
  }
}

export const inbox = new Inbox();
