import { useMemo } from 'react';
import { useHost } from '../../host/HostProvider';

/** @returns how to write a day as the viewer does, in their zone: "3 Nov 2026". */
export function useDay(): (iso: string) => string {
  const { locale, timeZone } = useHost();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
    return (iso) => format.format(new Date(iso));
  }, [locale, timeZone]);
}
