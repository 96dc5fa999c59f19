import { SEGMENT_SIZE_MAX } from '#domain/settings/lists';
import { NumberField } from '../fields/NumberField';
import { Section } from '../fields/Section';
import { ListEditor } from './ListEditor';

const WORDS = {
  one: 'segment',
  many: 'segments',
  removed: 'Records that name it keep it, and it can be brought back.',
};

/** The groups of customers that forms offer, each with about how many customers it has. */
export function SegmentsSection() {
  return (
    <Section
      title="Customer segments"
      about={
        <p>
          Groups of customers that you tell apart, in opinions, requests, disruptions, rosters, paths and readings. The
          number says about how many customers belong to one; leave it empty where nobody knows.
        </p>
      }
    >
      <ListEditor name="segments" words={WORDS} beside={(id, label) => <Size id={id} label={label} />} />
    </Section>
  );
}

const Size = ({ id, label }: { id: string; label: string }) => (
  <div className="lens-listing__size">
    <span aria-hidden="true">Customers</span>
    <NumberField
      field={{ kind: 'size', segment: id }}
      label={`About how many customers are ${label}`}
      hideLabel
      min={0}
      max={SEGMENT_SIZE_MAX}
      step={1}
      placeholder="unknown"
    />
  </div>
);
