/** Entry of the script that shipped pages load. */
import { databaseIntent } from './database-intent.ts';
import { enhance } from './index.ts';

enhance();
// In the live server the framework runs this application itself.
databaseIntent(document);
