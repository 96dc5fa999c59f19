import { useHost } from '../../../host/HostProvider';
import { descriptionsById } from '../../../host/jira';
import { Bar } from '../../../parts/messages/Skeleton';
import { plainText } from '../../rating/oneByOne/plainText';
import { useRead } from '../../../parts/messages/useRead';

/** Longer ones are cut: the whole text is in the issue, one press away. */
const LONGEST = 280;

/** What the epic is about, in the words of its issue, for whoever is asked elsewhere than in the issue. */
export function AboutEpic({ issueId }: { issueId: string }) {
  const { issue } = useHost().extension;
  return issue?.id === issueId ? null : <About issueId={issueId} />;
}

function About({ issueId }: { issueId: string }) {
  const read = useRead(
    async () => plainText((await descriptionsById([issueId])).get(issueId)),
    issueId,
    'What the epic is about could not be read. It stands in the issue.',
  );
  if (read.state === 'loading') return <Bar width="90%" height="14px" />;
  if (read.state === 'failed') return <p className="voice-asked__blind">{read.problem}</p>;
  const text = read.value;
  if (text === '') return null;
  return (
    <p className="voice-asked__about">
      {text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}… The rest is in the issue.` : text}
    </p>
  );
}
