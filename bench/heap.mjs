/** Collections before the reading: what a finaliser lets go falls in the next one. */
const COLLECTIONS = 4;
const PATIENCE = 20_000;

/**
 * Bytes that page and its workers hold after collection: objects, array buffers and what the
 * browser keeps for them. `session` is a protocol session of the page.
 */
export async function heapAfterCollection(session) {
  const workers = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  });
  // Every worker that runs is reported before this returns.
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const own = await readHeap((method) => session.send(method));
  const theirs = [];
  for (const worker of workers) theirs.push(await readHeap(senderTo(session, worker)));
  return { bytes: own + theirs.reduce((sum, each) => sum + each, 0), workers: workers.length };
}

async function readHeap(send) {
  for (let round = 0; round < COLLECTIONS; round += 1) await send('HeapProfiler.collectGarbage');
  const usage = await send('Runtime.getHeapUsage');
  return usage.usedSize + (usage.backingStorageSize ?? 0) + (usage.embedderHeapUsedSize ?? 0);
}

/** Sends to a worker by way of its page: messages and answers travel as text. */
function senderTo(session, sessionId) {
  let last = 0;
  return (method) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const timer = setTimeout(() => finish(reject, new Error(`no answer: ${method}`)), PATIENCE);
      const finish = (settle, value) => {
        clearTimeout(timer);
        session.off('Target.receivedMessageFromTarget', receive);
        settle(value);
      };
      const receive = (answer) => {
        if (answer.sessionId !== sessionId) return;
        const message = JSON.parse(answer.message);
        if (message.id !== id) return;
        if (message.error === undefined) finish(resolve, message.result);
        else finish(reject, new Error(message.error.message));
      };
      session.on('Target.receivedMessageFromTarget', receive);
      session
        .send('Target.sendMessageToTarget', {
          sessionId,
          message: JSON.stringify({ id, method, params: {} }),
        })
        .catch((error) => finish(reject, error));
    });
}
