import { weighted } from '../support/generators';
import { BenchSite } from './benchSite';
import { issueIdOf } from './benchPortfolio';
import { costOf, type Cost } from './cost';
import { openGadget, rescoreAll, saveRating } from './customerLens';
import { measureRegisters, type RegisterCosts } from './registers/measureRegisters';
import { plainRanking, plainRescore, plainSave } from './plainWay';

/** One action, the app's way and the plain way. */
export interface Compared {
  lens: Cost;
  plain: Cost;
}

export interface Measured {
  epics: number;
  gadget: Compared;
  save: Compared;
  rescore: Compared;
  /** At the size that is asked for; null at others. */
  registers: RegisterCosts | null;
}

/** Small portfolios are over before the clock has ticked often: the median of several runs is taken. */
const MOST_FOR_SEVERAL_RUNS = 1_000;
const RUNS = 5;
/** Other weights than the default: every score moves. */
const OTHER_SETTINGS = weighted(20, 80);

export async function compareGadget(site: BenchSite): Promise<Compared> {
  const runs = site.epics <= MOST_FOR_SEVERAL_RUNS ? RUNS : 1;
  const lens = await costOf(site, () => openGadget(site), runs);
  const plain = await costOf(site, () => site.asFunction(plainRanking), runs);
  return { lens, plain };
}

export async function compareSave(site: BenchSite): Promise<Compared> {
  const lens = await costOf(site, (run) => saveRating(site, run), RUNS);
  const plain = await costOf(site, (run) => site.asFunction(() => plainSave(issueIdOf(RUNS + run), 1)), RUNS);
  return { lens, plain };
}

async function compareRescore(site: BenchSite): Promise<Compared> {
  const plain = await costOf(site, () => site.asFunction(() => plainRescore(OTHER_SETTINGS)));
  const lens = await costOf(site, () => rescoreAll(site, OTHER_SETTINGS));
  return { lens, plain };
}

/**
 * Runs everything on a portfolio of that many epics. @param note told what is under way. @param withRegisters its
 * requests and disruptions too.
 */
export async function measure(epics: number, note: (line: string) => void, withRegisters = false): Promise<Measured> {
  note(`${epics} epics: importing them`);
  const site = await BenchSite.start(epics);
  try {
    note(`${epics} epics: opening the gadget`);
    const gadget = await compareGadget(site);
    const save = await compareSave(site);
    note(`${epics} epics: re-scoring them all, twice`);
    const rescore = await compareRescore(site);
    if (withRegisters) note(`${epics} epics: their registers`);
    return { epics, gadget, save, rescore, registers: withRegisters ? await measureRegisters(site) : null };
  } finally {
    await site.stop();
  }
}
