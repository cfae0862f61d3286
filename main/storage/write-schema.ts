/** @file `npm run schema`: writes resources/schema.sql, what all migrations together make; a rule test holds the two together. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { currentSchema } from './current-schema.ts';

const path = fileURLToPath(new URL('../../resources/schema.sql', import.meta.url));
writeFileSync(path, currentSchema());
