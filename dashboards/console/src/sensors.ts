// The register of sensors: its types and its call. Holds no state.
import { call, type Text } from './api';

/** A sensor of the register, with its calibrations, the last performed first. */
export interface Sensor {
  signal: string;
  name: Text;
  unit: string;
  type: string;
  quantity: string;
  serial: string;
  location: string;
  failure_modes: string[];
  accuracy: Tolerance | null;
  drift_limit: Tolerance | null;
  state: 'not_calibrated' | 'valid' | 'overdue';
  drifts: boolean;
  often_out: boolean;
  due: string | null;
  due_in_days: number | null;
  in_force: { from: string; gain: number; offset: number } | null;
  off: { value: number; sigma: number; is_share: boolean } | null;
  calibrations: Calibration[];
}

/** One of the two is set. */
export interface Tolerance {
  share: number | null;
  units: number | null;
}

export interface Calibration {
  certificate: string;
  revisions: { revision: number; performed_at: string; valid_from: string; withdrawn: boolean; author: string; comment: string }[];
  /** Null: withdrawn. */
  result: { gain: number; offset: number; as_found: number[]; as_left: number[]; as_found_within: boolean | null; as_left_within: boolean | null } | null;
}

export const getSensors = () => call<Sensor[]>('GET', '/calibrations');
