import type { Formula, Value } from '#domain/measure/formula';
import type { Source } from '#domain/measure/reading';
import { useHost } from '../../host/HostProvider';
import { SaidValue, type ShareTextProps } from './ShareText';
import { valuePhrases } from './valueWords';

interface ValueTextProps extends Omit<ShareTextProps, 'share' | 'source'> {
  value: Value;
  formula: Formula;
  source: Source;
}

/** The value of a measure under any formula, said as a share is: the number first, how sure it is, of how many. */
export function ValueText({ value, formula, source, digits = 0, ...said }: ValueTextProps) {
  const { locale } = useHost();
  const phrases = valuePhrases(value, { formula, source, locale, digits });
  return <SaidValue phrases={phrases} isTold={value.state === 'share' || value.state === 'value'} {...said} />;
}
