import type { LangChainTracer } from '@langchain/core/tracers/tracer_langchain';

const silent = { createRun: () => Promise.resolve(), updateRun: () => Promise.resolve() };

/**
 * LangChain tells LangSmith what its agents do, with all that is said there, wherever the environment says so, unless a tracer is given: this
 * one tells nobody, and no client is made that could.
 */
export async function silentTracer(): Promise<LangChainTracer> {
  const { LangChainTracer: Tracer } = await import('@langchain/core/tracers/tracer_langchain');
  class SilentTracer extends Tracer {
    override onRunCreate(): Promise<void> {
      return Promise.resolve();
    }
    override onRunUpdate(): Promise<void> {
      return Promise.resolve();
    }
    override copyWithTracingConfig(): LangChainTracer {
      return this;
    }
  }
  return new SilentTracer({ client: silent });
}
