import type { Fault } from '../../core/refusal';

export function SetUpFaults({ faults }: { faults: Fault[] }) {
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
