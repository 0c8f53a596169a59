import { useEffect, useState } from 'react';
import { codes_of } from '@/model/workshop_steps';

const kJoinedBy = 'socta-workshop-joined-by';

export interface Codes {
  code: string;
  device_code?: string;
  /** Nothing in the address leads to another workshop than the one that this device takes part in. */
  settled: boolean;
  settle: () => void;
}

/** The codes after the # of the address, which leave the address bar at once. A second look at the same QR code changes nothing. */
export function useCodesOfAddress(): Codes {
  const [codes] = useState(() => codes_of(decodeURIComponent(window.location.hash.slice(1))));
  const [settled, set_settled] = useState(() => codes.code === '' || (!codes.device_code && codes.code === localStorage.getItem(kJoinedBy)));
  useEffect(() => {
    if (window.location.hash) window.history.replaceState(null, '', window.location.pathname);
  }, []);
  return { ...codes, settled, settle: () => set_settled(true) };
}

export const remember_code = (code: string): void => localStorage.setItem(kJoinedBy, code);
