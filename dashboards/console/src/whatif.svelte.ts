// The variants that somebody puts beside each other: which levers are on, after how many minutes they are ordered, what was found of
// them, and which is best in what. Stays while the page does, so that a dialog closed by mistake loses nothing. Shows nothing.
import type { Choice, Order, View } from './api';
import { compareVariants, type Compared, type Pulled, type VariantFound } from './plans';

export const variantsMin = 2;
export const variantsMax = 5;
export const minutesMax = 1440;
const letters = ['A', 'B', 'C', 'D', 'E'];

/** The minutes as they were typed, of each lever that is on. */
export interface Variant {
  name: string;
  after: Record<string, string>;
}

/** Null: it is no number of minutes within a day. */
export function minutesIn(text: string): number | null {
  const plain = text.trim() === '' ? '0' : text.trim();
  const minutes = /^\d{1,4}$/.test(plain) ? Number(plain) : NaN;
  return minutes <= minutesMax ? minutes : null;
}

export const pulled = ({ after }: Variant): Pulled[] =>
  Object.entries(after).map(([lever, text]) => ({ lever, after_min: minutesIn(text) ?? 0 }));

const sameOf = (variants: Variant[]) => JSON.stringify(variants.map((variant) => [variant.name, pulled(variant)]));

class WhatIf {
  variants = $state<Variant[]>([]);
  /** Levers that were put into the table: a site has too many to show those that nobody thinks of. */
  picked = $state<string[]>([]);
  /** What was found, and of which variants. */
  found = $state.raw<{ of: string; names: string[]; compared: Compared } | null>(null);
  /** Somebody has moved a lever: then advice does not move them any more. */
  #touched = false;

  /** The best advice first, unless somebody was at it already. */
  begin(view: View) {
    if (this.#touched && this.variants.length > 0) return this.drop(view.advice.orders);
    const open = view.advice.choices.filter(({ passed, decide_by }) => !passed && decide_by > view.now);
    this.variants = [0, 1].map((place) => ({ name: letters[place] ?? '', after: levers(open[place]) }));
    this.picked = [];
    this.found = null;
  }

  again(view: View) {
    this.#touched = false;
    this.begin(view);
  }

  /** What has been ordered meanwhile is in every forecast. */
  drop(orders: Order[]) {
    for (const { lever } of orders) for (const { after } of this.variants) if (lever in after) delete after[lever];
  }

  pick(lever: string) {
    this.#touched = true;
    this.picked.push(lever);
  }

  /** Whether a lever has a row. */
  shows(lever: string): boolean {
    return this.picked.includes(lever) || this.variants.some(({ after }) => lever in after);
  }

  /** What is switched off keeps its row. */
  switch(variant: Variant, lever: string, on: boolean) {
    this.#touched = true;
    if (!this.picked.includes(lever)) this.picked.push(lever);
    if (on) variant.after[lever] = '0';
    else delete variant.after[lever];
  }

  set(variant: Variant, lever: string, minutes: string) {
    this.#touched = true;
    variant.after[lever] = minutes;
  }

  /** One more, with what the last one has: it is changed from there. */
  add() {
    this.#touched = true;
    const name = letters.find((letter) => this.variants.every((variant) => variant.name !== letter));
    if (name) this.variants.push({ name, after: { ...this.variants.at(-1)?.after } });
  }

  remove(variant: Variant) {
    this.#touched = true;
    this.variants = this.variants.filter(({ name }) => name !== variant.name);
  }

  /** Of what was compared, what stands in the column of a variant; the empty name is doing nothing. */
  of(name: string): VariantFound | undefined {
    if (!this.found) return undefined;
    return name === '' ? this.found.compared.variants[0] : this.found.compared.variants[this.found.names.indexOf(name) + 1];
  }

  /** Levers were moved after the comparison. */
  get isStale(): boolean {
    return this.found !== null && this.found.of !== sameOf(this.variants);
  }

  get isWrong(): boolean {
    return this.variants.some(({ after }) => Object.values(after).some((text) => minutesIn(text) === null));
  }

  get isEmpty(): boolean {
    return this.variants.every(({ after }) => Object.keys(after).length === 0);
  }

  async compare(): Promise<void> {
    const [names, of] = [this.variants.map(({ name }) => name), sameOf(this.variants)];
    const compared = await compareVariants(this.variants.map((variant) => ({ name: variant.name, levers: pulled(variant) })));
    this.found = { of, names, compared };
  }
}

const levers = (choice: Choice | undefined) => Object.fromEntries((choice?.levers ?? []).map((id) => [id, '0']));

/** Which of the figures are the best, if they are not all the same. As they are shown: what looks the same is the same. */
export function best(figures: (number | null | undefined)[], digits: number, wanted: 'least' | 'most'): boolean[] {
  const shown = figures.map((figure) => (figure === null || figure === undefined ? null : Number(figure.toFixed(digits))));
  const known = shown.filter((figure) => figure !== null);
  const top = wanted === 'least' ? Math.min(...known) : Math.max(...known);
  const all = shown.every((figure) => figure === top);
  return shown.map((figure) => !all && known.length > 0 && figure === top);
}

export const whatIf = new WhatIf();
