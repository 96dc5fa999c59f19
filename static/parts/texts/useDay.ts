import { useMemo } from 'react';
import { useHost } from '../../host/HostProvider';

const DAY_LENGTH = 10;

/** @returns how to write a day, or that of a time in the zone of the viewer: "3 Nov 2026". */
export function useDay(): (iso: string) => string {
  const { locale, timeZone } = useHost();
  return useMemo(() => {
    const [inZone, asItIs] = [timeZone, 'UTC'].map(
      (zone) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone }),
    );
    return (iso) => (iso.length === DAY_LENGTH ? asItIs : inZone)?.format(new Date(iso)) ?? iso;
  }, [locale, timeZone]);
}
