import { removePublished } from '#usecases/publication/background/removePublished';
import { forgeDependencies } from './dependencies';

/**
 * The app is being removed from a site. Its storage goes with it; what it published stands on the site's own issues.
 */
export const preUninstall = (): Promise<void> => removePublished(forgeDependencies());
