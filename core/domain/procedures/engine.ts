import type { AskedAct, EngineInput, EngineResult } from './engine-input.ts';
import type { Verdict } from './reckoning.ts';

export type Reckon = (input: EngineInput) => EngineResult;
export type Judge = (input: EngineInput, act: AskedAct) => Verdict;
