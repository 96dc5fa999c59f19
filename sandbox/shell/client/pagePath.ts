/** Address of a page of the app; one that every project has needs the key of the project. */
export function pagePath(module: { key: string; type: string }, projectKey: string | undefined): string {
  const path = `/app/${encodeURIComponent(module.key)}`;
  if (module.type !== 'jira:projectPage') return path;
  if (projectKey === undefined) throw new Error(`The page ${module.key} is of a project: say which.`);
  return `/projects/${encodeURIComponent(projectKey)}${path}`;
}
