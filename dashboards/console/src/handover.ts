// What shifts hand over and meetings decide: the types of src/api/dto/handover.rs and the calls. Its parts are the view's own. Holds no state.
import { call, type Action, type Aside, type Advice, type Mark, type View } from './api';

/** What is shown, as it was at one moment: parts of the view and nothing else. */
export type Shown = Pick<
  View,
  'seq' | 'now' | 'mode' | 'shift' | 'last_shift' | 'plan' | 'plans_pending' | 'plan_trials' | 'stages' | 'buffers' | 'forecast' | 'drum' | 'incidents' | 'sources' | 'signals'
> & {
  plans_proposed: NonNullable<View['plans_proposed']>;
  advice: Advice;
  actions: Action[];
  aside: Aside[];
  facts_missing: string[];
};

/** What who hands over says of one thing: `incident/7`, `buffer/bin`, … */
export interface Remark {
  on: string;
  text: string;
}

export interface Note {
  number: number;
  at: string;
  by: string;
  text: string;
  points: Remark[];
}

export interface Head {
  id: number;
  shift_start: string;
  shift_end: string;
  signed: Mark;
  accepted: (Mark & { comment: string }) | null;
  replaced_by: number | null;
  digest: string;
}

export interface Sheet {
  start: string;
  end: string;
  note: Note | null;
  signed: Head | null;
}

export interface HandoverNow {
  shown: Shown;
  running: Sheet | null;
  last: Sheet | null;
  waiting: Head | null;
}

export type Handover = Head & { text: string; points: Remark[]; shown: Shown };

export interface Point {
  on: string;
  why: string[];
}

export interface Decision {
  at: string;
  by: string;
  on: string;
  text: string;
  action: number;
  verb: string;
  owner: string;
  deadline: string;
}

export interface MeetingHead {
  id: number;
  opened: Mark;
  present: string;
  decisions: Decision[];
  closed: Mark | null;
  digest: string;
}

export type Meeting = MeetingHead & { agenda: Point[]; shown: Shown };

export interface MeetingNow {
  shown: Shown;
  agenda: Point[];
  open: Meeting | null;
}

export type Which = 'running' | 'last';

export const getHandover = () => call<HandoverNow>('GET', '/handover');
export const getHandovers = (most: number) => call<{ handovers: Head[]; before: number | null }>('GET', `/handovers?most=${most}`);
export const getSigned = (id: number) => call<Handover>('GET', `/handovers/${id}`);
export const writeNote = (shift_start: string, over: number, text: string, points: Remark[], by: string) =>
  call<Note>('POST', '/handover/note', { shift_start, over, text, points, by });
export const sign = (shift_start: string, note: number, by: string) => call<Handover>('POST', '/handover/sign', { shift_start, note, by });
export const accept = (id: number, comment: string, by: string) => call<Handover>('POST', `/handovers/${id}/accept`, { comment, by });
export const getMeeting = () => call<MeetingNow>('GET', '/meeting');
export const getMeetings = (most: number) => call<{ meetings: MeetingHead[]; before: number | null }>('GET', `/meetings?most=${most}`);
export const getProtocol = (id: number) => call<Meeting>('GET', `/meetings/${id}`);
export const openMeeting = (present: string, by: string) => call<Meeting>('POST', '/meetings', { present, by });
export const decide = (id: number, said: { on: string; text: string; action: number; by: string }) => call<Meeting>('POST', `/meetings/${id}/decide`, said);
export const closeMeeting = (id: number, by: string) => call<Meeting>('POST', `/meetings/${id}/close`, { by });

/** The sheet alone, on a page of its own, for paper. */
export const printed = (what: string, lang: string) => `/?${new URLSearchParams({ print: what, lang, theme: 'light' })}`;
