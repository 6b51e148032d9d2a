// What-if, and the versions of the plan: the types and calls of the API about them. Holds no state.
import { base, call, type Band, type Lever } from './api';

/** A lever, and so many minutes from now after which it is ordered. */
export interface Pulled {
  lever: string;
  after_min: number;
}

/** Doing nothing first, then the variants in the order in which they were asked. */
export interface Compared {
  at: string;
  until: string;
  variants: VariantFound[];
}

export interface VariantFound {
  name: string;
  stages: StageFound[];
  /** What all stages miss of their plans, hours of their nominal work. */
  missing_hours: number;
  cost: number;
  /** Null: not by the end. */
  recovered_at: string | null;
}

export interface StageFound {
  id: string;
  planned: number;
  done: Band;
  plan_share: number | null;
  missing: number;
  stopped_hours: number;
  waits_hours: number;
  /** Of the shift; null: none is followed, or too much of it is not known. */
  metal: Band | null;
  planned_metal: number | null;
}

/** A variant as work orders. */
export interface Steps {
  at: string;
  until: string;
  steps: WorkStep[];
  objections: Objection[];
  may_be_ordered: boolean;
  saves_hours: number;
  cost: number;
}

export interface WorkStep {
  lever: Lever;
  ordered_at: string;
  /** Null: by its lead time all is over. */
  from: string | null;
  until: string | null;
  change: Change;
  cost: number;
  saves_hours: number;
  needs: Need | null;
}

/** Rates are units an hour. */
export type Change =
  | { what: 'rate'; was: number; becomes: number; least: number; most: number }
  | { what: 'place'; from_stage: string; takes: number; adds: number }
  | { what: 'capacity'; adds: number }
  | { what: 'repair_time'; factor: number }
  | { what: 'material'; rate: number; quantity: number; room: number }
  | { what: 'stop'; was: Spell | null; becomes: Spell | null };

export interface Spell {
  from: string;
  until: string;
}

export interface Need {
  resource: string;
  /** The lever that has it; null: it is free. */
  taken_by: string | null;
  taken_until: string | null;
  stand_ins: string[];
}

export interface Objection {
  why: 'too_late' | 'clashes' | 'nothing_to_put_off' | 'stops' | 'no_room' | 'harms';
  /** It cannot be ordered like this; else it is for people to weigh. */
  forbids: boolean;
  lever: string | null;
  with: string | null;
  at: string | null;
  from: string | null;
  until: string | null;
  units: number | null;
}

export interface Version {
  version: number;
  author: string;
  reason: string;
  effective_at: string;
  given_at: string;
  state: 'followed' | 'pending' | 'proposed' | 'rejected' | 'replaced';
}

/** A version that waits until units have agreed. */
export interface Proposal {
  version: number;
  author: string;
  reason: string;
  effective_at: string;
  given_at: string;
  units: Answer[];
}

/** Null: nothing was answered yet. */
export interface Answer {
  unit: string;
  agrees: boolean | null;
  by: string | null;
  at: string | null;
  reason: string | null;
}

export interface IntervalDifference {
  stage: string;
  start: string;
  end: string;
  old: number | null;
  new: number | null;
  what: 'quantity' | 'quality';
}

export interface OrderDifference {
  order: string;
  change: 'added' | 'removed' | 'changed';
}

export type Difference = IntervalDifference | OrderDifference;

export interface Revision {
  levers: Pulled[];
  reason: string;
  by: string;
  /** Left out: at once. */
  effective_at?: string;
  agree: string[];
  dry_run: boolean;
}

/** What a revision is, or would be. */
export interface Revised {
  /** Null: it was tried only. */
  version: number | null;
  effective_at: string;
  agree: string[];
  differences: Difference[];
  met: { stage: string; planned_before: number; planned: number; done: Band }[];
}

export const compareVariants = (variants: { name: string; levers: Pulled[] }[]) => call<Compared>('POST', '/what-if', { variants });
export const stepsOf = (name: string, levers: Pulled[]) => call<Steps>('POST', '/what-if/steps', { name, levers });
export const getVersions = () => call<{ versions: Version[] }>('GET', '/plans');
export const getDifference = (old: number, fresh: number) =>
  call<{ old: number; new: number; differences: Difference[] }>('GET', `/plans/${old}/diff?to=${fresh}`);
export const revise = (revision: Revision) => call<Revised>('POST', '/plans/revise', revision);
export const answerPlan = (version: number, answer: { unit: string; agrees: boolean; reason: string; by: string; override?: boolean }) =>
  call<null>('POST', `/plans/${version}/answer`, answer);
export const restorePlan = (version: number, reason: string, by: string) =>
  call<{ version: number }>('POST', `/plans/${version}/restore`, { reason, by });
export const planFile = (version: number) => `${base}/plans/${version}`;
