// Units, what they ask of each other, and what cannot both be had, as the server says it.
import { call, type Band, type Text } from './api';

export interface Unit {
  id: string;
  name: Text;
  stages: string[];
  resources: string[];
  duty: string;
  answer_within_secs: number | null;
  roster: string[];
  levers: string[];
}

export interface Responsibility {
  stage: string;
  kind: 'operations' | 'parameter' | 'resource';
  reports: string[];
  agrees: string[];
  decides: string[];
  applies: string[];
}

interface Mark {
  at: string;
  by: string;
}

export interface Request {
  id: number;
  state: 'sent' | 'seen' | 'acknowledged' | 'answered' | 'withdrawn';
  to: string;
  for_unit: string;
  what: string;
  need: 'words' | 'stop' | 'hold' | 'resource' | 'lever' | 'agree';
  resource: string | null;
  lever: string | null;
  stage: string | null;
  incident: number | null;
  action: number | null;
  from: string | null;
  until: string | null;
  answer_by: string;
  overdue: boolean;
  escalated: number;
  sent: Mark;
  seen: Mark | null;
  acknowledged: Mark | null;
  answer: (Mark & { yes: boolean; text: string }) | null;
  thread: (Mark & { what: string; text: string })[];
  concerns: string[];
}

export interface Item {
  kind: 'request' | 'plan' | 'action' | 'blocker';
  id: number;
  place: number | null;
  unit: string;
  what: string;
  stage: string | null;
  by: string;
  at: string;
  due: string | null;
  overdue: boolean;
  state: string;
  request: Request | null;
}

export interface InboxFound {
  now: string;
  own: string[];
  open: number;
  overdue: number;
  items: Item[];
  sent: Request[];
}

export interface Side {
  kind: 'request' | 'action';
  id: number;
  by: string;
  unit: string;
  what: string;
  need: string;
  stage: string | null;
  from: string | null;
  until: string | null;
}

export interface Conflict {
  id: string;
  clash: 'resource' | 'stage';
  resource: string | null;
  stage: string | null;
  from: string;
  until: string;
  first: Side;
  second: Side;
  decides: string[];
}

export type Choice = 'first' | 'second' | 'neither';

export interface Conflicts {
  open: Conflict[];
  decided: { id: string; choice: Choice; reason: string; at: string; by: string }[];
}

/** What a side would bring by the end; nothing: the program does not know. */
export interface Effect {
  choice: Choice;
  found: { missing_hours: number; cost: number; stages: { id: string; planned: number; done: Band; missing: number }[] } | null;
}

export const getUnits = () => call<{ units: Unit[]; own: string[] }>('GET', '/units');
export const getResponsibilities = () => call<{ rows: Responsibility[] }>('GET', '/responsibilities');
export const getInbox = () => call<InboxFound>('GET', '/inbox');
export const getConflicts = () => call<Conflicts>('GET', '/conflicts');
export const getEffects = (id: string) => call<{ until: string; variants: Effect[] }>('GET', `/conflicts/${id}`);
/** `path`: `requests`, `requests/7/answer`, `conflicts/r1-r2/decide` */
export const post = (path: string, body: unknown) => call<unknown>('POST', `/${path}`, body);
