import { Section } from '../fields/Section';
import { ListEditor } from './ListEditor';

const WORDS = {
  one: 'role',
  many: 'roles',
  removed: 'Who has it on a roster keeps it, and it can be brought back.',
};

/** How people on a roster meet customers; opinions are told by it. */
export const RosterRolesSection = () => (
  <Section
    title="Roles on a roster"
    about={<p>How somebody meets customers. An opinion says in which of these roles it was given.</p>}
  >
    <ListEditor name="rosterRoles" words={WORDS} />
  </Section>
);
