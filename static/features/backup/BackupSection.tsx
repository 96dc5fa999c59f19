import { Section } from '../settings/fields/Section';
import { ExportPart } from './ExportPart';
import { ImportPart } from './ImportPart';
import './backup.css';

/** Everything that the app holds for the site, out to a file and in again. */
export function BackupSection() {
  return (
    <Section
      title="Backup"
      about={
        <p>
          Take the settings, all ratings and their history with you, and bring them back. Boards, proposals and trends
          stay here.
        </p>
      }
    >
      <ExportPart />
      <ImportPart />
    </Section>
  );
}
