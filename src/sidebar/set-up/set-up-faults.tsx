import type { SetUpFault } from '../../core/protocol/messages';

export function SetUpFaults({ faults }: { faults: SetUpFault[] }) {
  return (
    <>
      <h2>Before the check can run</h2>
      <ul class="cards">
        {faults.map((fault) => (
          <li class="card" key={`${fault.code} ${fault.message}`}>
            <p>{fault.message}</p>
          </li>
        ))}
      </ul>
      <p class="soft">The check changed nothing. Press “Try again” when this is done.</p>
    </>
  );
}
