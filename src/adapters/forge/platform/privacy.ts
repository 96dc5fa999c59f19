import { privacy } from '@forge/api';
import * as z from 'zod/mini';
import type { PersonalData } from '#ports/jira';

const statuses = z.array(z.object({ accountId: z.string(), status: z.enum(['closed', 'updated']) }));

export const personalData: PersonalData = {
  async report(accounts) {
    return statuses.parse(await privacy.reportPersonalData([...accounts]));
  },
};
