import type { IncomingMessage, ServerResponse } from 'node:http';
import { refusalBy, type FaultPlan, type Mishap } from './faults.ts';
import type { Call } from './method.ts';
import { methodNamed } from './methods/index.ts';
import { parametersOf } from './parameters.ts';
import type { Recording } from './recording.ts';
import { Refusal } from './refusal.ts';
import { badGateway, refuse, succeed } from './respond.ts';
import type { Update } from './wire.ts';
import type { World } from './world.ts';

/** A call of the bot, and what came of it. */
export interface Served {
  readonly method: string;
  readonly params: Call['params'];
  readonly mishap: Mishap | null;
  /** Absent where nothing was done. */
  readonly result: unknown;
  readonly refusal: Refusal | null;
}

export interface Serving {
  readonly world: World;
  readonly token: string;
  readonly faults: FaultPlan;
  readonly recording: Recording;
  /** Called when a call begins and ends; not for one that waits for updates. */
  readonly underWay: (change: 1 | -1) => void;
  readonly served: (served: Served) => void;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

/** Carries out a call of a method and answers it, or does what a mishap makes of it. */
export async function callMethod(serving: Serving, named: string, exchange: Exchange): Promise<void> {
  const waits = named.toLowerCase() === 'getupdates';
  if (!waits) serving.underWay(1);
  try {
    await carryOut(serving, named, exchange);
  } catch (error) {
    const failed = new Refusal(500, `the stand-in failed: ${String(error)}`);
    refuse(exchange.response, error instanceof Refusal ? error : failed);
  } finally {
    if (!waits) serving.underWay(-1);
  }
}

async function carryOut(serving: Serving, named: string, { request, response, url }: Exchange): Promise<void> {
  const gone = whenGone(response);
  const { params, uploads } = await parametersOf(request, url);
  const known = methodNamed(named);
  const method = known?.name ?? named;
  serving.recording.called(method, { params, uploads });
  if (known === null) throw new Refusal(404, 'Not Found: method not found');
  const mishap = serving.faults.strike(method);
  const outcome = await outcomeOf(serving, mishap, () => known.method({ params, uploads, gone }, serving.world));
  serving.served({ method, params, mishap, ...outcome });
  if (mishap === 'slow') await new Promise((over) => setTimeout(over, serving.faults.knobs.slowMs ?? 50));
  answer(serving, response, { method, params, mishap, ...outcome });
}

function whenGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.on('close', () => {
    gone.abort();
  });
  return gone.signal;
}

type Outcome = Pick<Served, 'result' | 'refusal'>;

async function outcomeOf(serving: Serving, mishap: Mishap | null, act: () => unknown): Promise<Outcome> {
  const struck = refusalBy(mishap, serving.faults.knobs);
  if (struck !== null || mishap === 'cut-before' || mishap === 'bad-gateway')
    return { result: undefined, refusal: struck };
  try {
    return { result: await act(), refusal: null };
  } catch (error) {
    if (error instanceof Refusal) return { result: undefined, refusal: error };
    throw error;
  }
}

function answer({ recording }: Serving, response: ServerResponse, { method, mishap, result, refusal }: Served): void {
  if (response.destroyed) return;
  if (mishap === 'cut-before' || mishap === 'cut-after') response.destroy();
  else if (mishap === 'bad-gateway') badGateway(response);
  else if (refusal !== null) refuse(response, refusal);
  else {
    recording.answered(method, result);
    if (method === 'getUpdates') for (const update of result as readonly Update[]) recording.updated(update);
    succeed(response, result);
  }
}
