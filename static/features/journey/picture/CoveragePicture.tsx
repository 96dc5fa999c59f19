import Button from '@atlaskit/button/new';
import { useId, useMemo, useRef } from 'react';
import type { Coverage } from '#domain/journey/coverage';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { download } from '../../../parts/texts/download';
import { coverageDrawing } from './coverageDrawing';
import { DrawnCoverage } from './DrawnCoverage';
import { drawingFile } from './drawingFile';
import { PICTURE_KEY, PICTURE_TITLE, pictureWords, sourceWords } from './pictureWords';
import { useWidth } from './useWidth';
import './picture.css';

export interface CoveragePictureProps {
  coverage: Coverage;
  /** The figures are counts of Jira, which are approximate. */
  isAbout: boolean;
  /** When it was read, ISO 8601 in UTC. */
  readAt: string;
  /** It shows needs that are not saved. */
  isPreview: boolean;
}

/** Beyond it a wider picture only makes the way from name to figure longer. */
const WIDEST = 960;
const NOT_MEASURED_YET = 640;

/** The stages as one picture that can be saved as a file; the table beside it says the same. */
export function CoveragePicture({ coverage, isAbout, isPreview, readAt }: CoveragePictureProps) {
  const id = useId();
  const { locale, timeZone } = useHost();
  const place = useRef<HTMLDivElement>(null);
  const measured = useWidth(place);
  const width = Math.min(WIDEST, measured || NOT_MEASURED_YET);
  const figures = figuresIn(locale);
  const number = useMemo(() => oneDecimal(locale), [locale]);
  const desc = pictureWords(figures, coverage, isAbout);
  const drawing = useMemo(
    () => coverageDrawing(coverage, { width, number, isAbout }),
    [coverage, width, number, isAbout],
  );

  const save = (): void => {
    const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
      new Date(readAt),
    );
    const preview = isPreview ? ['Preview: these needs are not saved.'] : [];
    const head = [
      PICTURE_TITLE,
      sourceWords(figures, coverage, isAbout, when),
      ...preview,
      ...PICTURE_KEY.split(/(?<=\.) /),
    ];
    const file = drawingFile(coverageDrawing(coverage, { width: WIDEST, number, isAbout, head }), {
      title: PICTURE_TITLE,
      desc,
    });
    download(`journey-coverage-${readAt.slice(0, 10)}.svg`, new Blob([file], { type: 'image/svg+xml' }));
  };

  return (
    <section aria-labelledby={id} className="lens-coverage-view__part">
      <div className="lens-coverage-view__head">
        <h2 id={id}>{PICTURE_TITLE}</h2>
        <Button spacing="compact" onClick={save}>
          Save as SVG
        </Button>
      </div>
      <p className="lens-coverage-view__hint">{PICTURE_KEY}</p>
      {isPreview && <p className="lens-coverage-view__preview">Preview: these needs are not saved.</p>}
      {isAbout && (
        <p className="lens-coverage-view__hint">
          The figures are about: Jira counted them, the epics were not read one by one.
        </p>
      )}
      <div ref={place} className="lens-coverage-view__drawing">
        <DrawnCoverage drawing={drawing} title={PICTURE_TITLE} desc={desc} />
      </div>
    </section>
  );
}

function oneDecimal(locale: string): (value: number) => string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return (value) => format.format(value);
}
