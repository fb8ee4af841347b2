interface ChoiceSwitchProps<T extends string> {
  readonly name: string;
  readonly choices: readonly T[];
  readonly chosen: T;
  readonly nameOf: (choice: T) => string;
  readonly onChoose: (choice: T) => void;
}

/** A few choices side by side of which one holds, after what they choose. */
export function ChoiceSwitch<T extends string>(props: ChoiceSwitchProps<T>) {
  const { name, choices, chosen, nameOf, onChoose } = props;
  return (
    <div className="lens-choice" role="group" aria-label={name}>
      <span aria-hidden="true">{name}</span>
      <div className="segments">
        {choices.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === chosen}
            onClick={() => onChoose(each)}
          >
            {nameOf(each)}
          </button>
        ))}
      </div>
    </div>
  );
}
