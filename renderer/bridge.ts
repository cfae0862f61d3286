import type { Bridge } from '../preload/contract/bridge.ts';
import type { CallInput, CallName, CallOutput } from '../preload/contract/calls.ts';
import { failureText } from '../preload/contract/failure-text.ts';
import type { Failure, FailureCode } from '../preload/contract/result.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';

declare global {
  interface Window {
    readonly aide: Bridge;
  }
}

/** A call that failed: `message` is the words for people, `code` is for the program. */
export class CallFailed extends Error {
  readonly code: FailureCode;
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failureText(failure));
    this.name = 'CallFailed';
    this.code = failure.code;
    this.failure = failure;
  }
}

/** Asks main and gives the answer. @throws {CallFailed} */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const result = await window.aide.call(name, input);
  if (!result.ok) throw new CallFailed(result.failure);
  return result.value;
}

/** The answer to a call, kept until the archive changes; `null` as input asks nothing. */
export function useCall<N extends CallName>(
  name: N,
  input: CallInput<N> | null,
): UseQueryResult<CallOutput<N>, CallFailed> {
  return useQuery<CallOutput<N>, CallFailed>({
    queryKey: [name, input],
    queryFn: () => (input === null ? Promise.reject(new Error('nothing was asked')) : call(name, input)),
    enabled: input !== null,
    placeholderData: (previous) => previous,
  });
}
