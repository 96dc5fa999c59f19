import { kvs } from '@forge/kvs';
import { PAGE_SIZE } from './keys';
import { deleteBatch, stored } from './kvs';

/**
 * Deletes every record of an entity that an index lists under a partition, also one that cannot be read. Doing it again
 * does nothing.
 */
export async function deleteIndexed(entityName: string, index: string, partition: string[]): Promise<void> {
  for (let cursor: string | undefined, more = true; more;) {
    const query = kvs.entity<unknown>(entityName).query().index(index, { partition }).limit(PAGE_SIZE);
    const page = await stored(() => (cursor ? query.cursor(cursor) : query).getMany());
    await deleteBatch(page.results.map(({ key }) => ({ entityName, key })));
    cursor = page.nextCursor;
    more = Boolean(cursor);
  }
}
