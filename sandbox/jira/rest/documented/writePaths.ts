import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentedPaths, LIST } from './paths';

/**
 * Writes the list of documented paths anew: `npm run jira:paths -- FILE`, the OpenAPI document of Jira's REST API,
 * version 3.
 */
const [document] = process.argv.slice(2);
if (document === undefined) {
  console.error("Give the file of Jira's OpenAPI document: npm run jira:paths -- jira-cloud-v3.json");
  process.exit(1);
}
const lines = documentedPaths(JSON.parse(readFileSync(document, 'utf8')));
writeFileSync(join(__dirname, LIST), `${lines.join('\n')}\n`);
console.log(`${lines.length} paths.`);
