import { bestConfidence, CONFIDENCE_RANK } from '../derive/confidence.ts';
import { type Check, cellSites, problemAt } from './check.ts';

const RULE = 'confidence-fits';

/** A cell is not surer of itself than its best source allows. */
export const confidenceFits: Check = {
  rule: RULE,
  run: (survey) =>
    cellSites(survey).flatMap(({ record, cell, path }) => {
      const said = 'confidence' in cell ? cell.confidence : undefined;
      const best = bestConfidence(survey, cell);
      if (said === undefined || best === undefined) return [];
      if (CONFIDENCE_RANK.indexOf(said) >= CONFIDENCE_RANK.indexOf(best)) return [];
      return [
        problemAt(
          record.yaml,
          [...path, 'confidence'],
          RULE,
          `The confidence is "${said}", but the best source is of the kind "${best}".`,
          `Cite a source of the kind "${said}", or remove confidence.`,
        ),
      ];
    }),
};
