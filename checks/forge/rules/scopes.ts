import type { App } from '../app';

/**
 * The scopes that every site has agreed to, and why each is there. One more is a major version: an admin of every site
 * has to approve it, and until then that site stays on the version it has. Change this list only together with that
 * decision.
 */
const APPROVED_SCOPES: Readonly<Record<string, string>> = {
  'read:jira-work':
    'Search and read epics as the person who looks, check permissions, ' +
    'follow bulk writes; the events of deleted issues and projects.',
  'write:jira-work': 'Publish the summary of an assessment as a property of its issue, and remove it.',
  'manage:jira-project':
    'Show the panel on all issues of projects, as the administrator of Jira who asks for it on the settings page.',
  'read:jira-user': 'Show who rated and who sponsors, and find a sponsor by name.',
  'storage:app': 'Keep assessments, their history and the settings.',
  'report:personal-data': 'Ask every week which accounts were closed, so that their traces are erased.',
};

/** Nothing leaves the platform and no content policy is widened: both would need everyone's approval as well. */
const APPROVED_PERMISSIONS = ['scopes'];

const byPackage: readonly { scope: string; needed: RegExp; by: string }[] = [
  // The linter looks for the storage of an older package.
  { scope: 'storage:app', needed: /from '@forge\/(kvs|object-store|sql)'/, by: 'storage' },
  { scope: 'report:personal-data', needed: /\breportPersonalData\(/, by: 'the report of personal data' },
];

export function scopesAreApproved({ manifest: { permissions = {} }, manifestText }: App): string[] {
  const scopes = permissions.scopes ?? [];
  const approved = Object.keys(APPROVED_SCOPES);
  const lines = manifestText.split('\n').map((line) => line.trim());
  return [
    ...scopes
      .filter((scope) => !approved.includes(scope))
      .map(
        (scope) =>
          `The scope ${scope} was approved by no site: ` +
          'it needs a reason in checks/forge/rules/scopes.ts and a major version.',
      ),
    ...approved
      .filter((scope) => !scopes.includes(scope))
      .map((scope) => `The scope ${scope} is missing in the manifest: "${APPROVED_SCOPES[scope]}"`),
    ...scopes
      .filter((scope, at) => scopes.indexOf(scope) < at)
      .map((scope) => `The scope ${scope} stands twice in the manifest.`),
    ...scopes
      .filter((scope) => !/^# \S/.test(lines[lines.indexOf(`- ${scope}`) - 1] ?? ''))
      .map((scope) => `The scope ${scope} has no comment above it in the manifest that says what for.`),
    ...Object.keys(permissions)
      .filter((kind) => !APPROVED_PERMISSIONS.includes(kind))
      .map((kind) => `permissions.${kind} was approved by no site: it needs a major version.`),
  ];
}

export function scopesCoverPackages({ manifest, sources }: App): string[] {
  const scopes = manifest.permissions?.scopes ?? [];
  const storesEntities = manifest.app.storage !== undefined && !scopes.includes('storage:app');
  return [
    ...byPackage.flatMap(({ scope, needed, by }) => {
      const user = sources.find(({ text }) => needed.test(text));
      return user && !scopes.includes(scope) ? [`${user.file} uses ${by}, which needs the scope ${scope}.`] : [];
    }),
    ...(storesEntities ? ['The manifest declares entities, which need the scope storage:app.'] : []),
  ];
}
