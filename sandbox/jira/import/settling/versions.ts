import type { Named, Version } from '../../data/model';
import type { Site } from '../../data/site';
import type { VersionDraft } from '../draft';
import type { ImportIds } from './ids';

/** Gathers the versions of each project from the issues that name them; what one does not tell, another may. */
export class ImportVersions {
  constructor(
    private readonly site: Site,
    private readonly ids: ImportIds,
  ) {}

  /** @returns the versions as an issue keeps them; the project knows the rest from then on. */
  settle(projectKey: string, from: string, drafts: readonly VersionDraft[]): Named[] {
    return drafts.map((draft) => {
      const id = this.ids.of('versions', from, projectKey, draft);
      this.learn(projectKey, id, draft);
      return { id, name: draft.name };
    });
  }

  private learn(projectKey: string, id: string, draft: VersionDraft): void {
    const project = this.site.projectByKey(projectKey);
    if (!project) return;
    const versions = project.versions ?? [];
    const known = versions.find((version) => version.id === id);
    const learnt: Version = {
      id,
      name: known?.name ?? draft.name,
      released: known?.released || (draft.released ?? false),
      archived: known?.archived || (draft.archived ?? false),
      releaseDate: known?.releaseDate ?? draft.releaseDate,
    };
    if (!known) this.site.saveProject({ ...project, versions: [...versions, learnt] });
    else if (!isSame(known, learnt))
      this.site.saveProject({ ...project, versions: versions.map((one) => (one === known ? learnt : one)) });
  }
}

const isSame = (a: Version, b: Version): boolean =>
  a.released === b.released && a.archived === b.archived && a.releaseDate === b.releaseDate;
