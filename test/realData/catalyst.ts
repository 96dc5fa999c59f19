import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Settings } from '#domain/settings/settings';
import type { RatedAnswers } from '#domain/rating/score';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { referenceFile } from '../support/referenceData';

/**
 * Project Catalyst, funds 6 to 8: proposals that many assessors rated from 1 to 5 on three questions, and how the vote
 * ranked them.
 */
export const FILES = {
  proposals: referenceFile('catalyst', 'proposals_f4_f8.csv'),
  ratings: referenceFile('catalyst', 'ratings_f6_f8.csv'),
  results: referenceFile('catalyst', 'fund08_results.csv'),
};

type Row = Readonly<Record<string, string>>;

function rows(file: string): Row[] {
  const { data, errors } = Papa.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true });
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  return data;
}

const QUESTIONS = { impact_q0: 'alignment', feasibility_q1: 'feasibility', auditability_q2: 'auditability' } as const;

/**
 * The rule of the assessment as settings: three questions that weigh the same, each from 1 to 5; 3 is neither good nor
 * bad.
 */
export const ASSESSMENT: Settings = {
  ...DEFAULT_SETTINGS,
  criteria: [
    ...DEFAULT_SETTINGS.criteria.map((criterion) => ({ ...criterion, weight: 0 })),
    ...Object.values(QUESTIONS).map((id) => ({
      ...{ id, kind: 'choice' as const, label: id, question: '', anchors: {}, weight: 1 },
      options: [1, 2, 3, 4, 5].map((stars) => ({ id: `s${stars}`, label: String(stars), u: (stars - 3) / 2 })),
    })),
  ],
};

export interface Proposal {
  key: string;
  title: string;
  challenge: string;
  /** The rating that was published, 1 to 5. */
  published: number;
  /** One set of answers for each assessor. */
  assessments: RatedAnswers[];
}

/** @returns the proposals of a fund that were assessed. */
export function proposalsOf(fund: 'f6' | 'f7' | 'f8'): Proposal[] {
  const assessments = new Map<string, RatedAnswers[]>();
  for (const row of rows(FILES.ratings).filter((one) => one['fund'] === fund)) {
    const answers = Object.fromEntries(Object.entries(QUESTIONS).map(([column, id]) => [id, `s${row[column]}`]));
    assessments.set(row['proposal_id'] ?? '', [...(assessments.get(row['proposal_id'] ?? '') ?? []), { answers }]);
  }
  return rows(FILES.proposals).flatMap((row): Proposal[] => {
    const own = row['fund'] === fund ? assessments.get(row['proposal_id'] ?? '') : undefined;
    const { proposal_id: id = '', title = '', challenge = '', rating_published: rating } = row;
    return own ? [{ key: `CAT-${id}`, title, challenge, published: Number(rating), assessments: own }] : [];
  });
}

export interface VotedProposal {
  rank: number;
  title: string;
  /** Votes for less votes against. */
  result: number;
}

/**
 * @returns what fund 8 published of its vote, by challenge. The published file has the result one column too far left.
 */
export function votes(): Map<string, VotedProposal[]> {
  const byChallenge = new Map<string, VotedProposal[]>();
  for (const { challenge = '', published_rank: rank, proposal: title = '', abstain: result } of rows(FILES.results)) {
    byChallenge.set(challenge, [
      ...(byChallenge.get(challenge) ?? []),
      { rank: Number(rank), title, result: Number(result) },
    ]);
  }
  return byChallenge;
}
