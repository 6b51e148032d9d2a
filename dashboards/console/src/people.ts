// Who has signed in, who may, and what was done by whom: the types and calls of the API about people. Holds no state.
import { call } from './api';

/** Who asks, and what he may do. */
export interface Me {
  sign_in: 'open' | 'required';
  ended: boolean;
  person: { login: string; name: string; roles: string[]; units: string[] } | null;
  may: string[];
  demo_roles: string[];
}

export interface User {
  id: number;
  login: string;
  name: string;
  roles: string[];
  units: string[];
  disabled: boolean;
  created_at: string;
}

export interface LogRow {
  seq: number;
  at: string;
  who: string;
  name: string;
  roles: string[];
  from: string;
  what: string;
  on: string;
  outcome: string;
  detail: string;
  of: number | null;
  hash: string;
}

export const getMe = () => call<Me>('GET', '/session');
export const signIn = (login: string, password: string) => call<Me>('POST', '/session', { login, password });
export const signInDemo = (role: string) => call<Me>('POST', '/demo/session', { role });
export const signOut = () => call<null>('DELETE', '/session');
export const changePassword = (old: string, fresh: string) => call<null>('POST', '/session/password', { old, new: fresh });
export const getUsers = () => call<User[]>('GET', '/users');
export const addUser = (user: { login: string; name: string; roles: string[]; units: string[]; password: string }) => call<User>('POST', '/users', user);
export const changeUser = (id: number, change: { roles?: string[]; units?: string[]; password?: string; disabled?: boolean }) =>
  call<User>('PATCH', `/users/${id}`, change);
export const getLog = (wanted: Record<string, string>) => call<{ rows: LogRow[]; before: number | null }>('GET', `/log?${new URLSearchParams(wanted)}`);
export const verifyLog = () => call<{ sound: boolean; rows: number; problems: { seq: number; problem: string }[] }>('GET', '/log/verify');
