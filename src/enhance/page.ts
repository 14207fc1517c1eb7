/** Entry of the script that shipped pages load. */
import { enhance } from './index.ts';

enhance();
