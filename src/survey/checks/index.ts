import type { Check } from './check.ts';
import { citeComplete } from './cite-complete.ts';
import { confidenceFits } from './confidence-fits.ts';
import { fieldExists } from './field-exists.ts';
import { fieldSound } from './field-sound.ts';
import { forkDiffers } from './fork-differs.ts';
import { forkHasParent } from './fork-has-parent.ts';
import { idsPermanent } from './ids-permanent.ts';
import { isFormatted } from './is-formatted.ts';
import { percentagesSum } from './percentages-sum.ts';
import { recordComplete } from './record-complete.ts';
import { schemaFresh } from './schema-fresh.ts';
import { sidesDiffer } from './sides-differ.ts';
import { sourceDated } from './source-dated.ts';
import { sourceExists } from './source-exists.ts';
import { sourceIsUsed } from './source-is-used.ts';
import { sourceNotOlder } from './source-not-older.ts';
import { sourceOnce } from './source-once.ts';
import { unitFitsField } from './unit-fits-field.ts';
import { unknownHasSearch } from './unknown-has-search.ts';
import { valueFitsField } from './value-fits-field.ts';
import { versionListed } from './version-listed.ts';

/** Every semantic check of the survey. What a file alone can show is in the schemas. */
export const CHECKS: readonly Check[] = [
  fieldSound,
  fieldExists,
  valueFitsField,
  unitFitsField,
  percentagesSum,
  sidesDiffer,
  unknownHasSearch,
  citeComplete,
  confidenceFits,
  sourceDated,
  sourceExists,
  sourceIsUsed,
  sourceOnce,
  sourceNotOlder,
  versionListed,
  forkHasParent,
  forkDiffers,
  recordComplete,
  idsPermanent,
  isFormatted,
  schemaFresh,
];
