import { Section } from '../Section';
import { ExportPart } from './ExportPart';
import { ImportPart } from './ImportPart';
import './backup.css';

/** Everything that the app holds for the site, out to a file and in again. */
export function BackupSection() {
  return (
    <Section title="Backup" about={<p>Take everything that Customer Lens holds for this site with you, and bring it back.</p>}>
      <ExportPart />
      <ImportPart />
    </Section>
  );
}
