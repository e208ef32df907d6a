import { Hidden } from "./filter-bar";
import { Icon } from "./icon";

type Props = {
  action: string;
  name: string;
  label: string;
  value?: string;
  submit: string;
  hint?: string;
  hidden?: Record<string, string | undefined>;
  maxLength?: number;
};

/** One question, asked by its address. */
export function SearchBox({ action, name, label, value, submit, hint, hidden = {}, maxLength = 100 }: Props) {
  const id = `search-${name}`;
  return (
    <search>
      <form className="search" action={action} method="get">
        <Hidden values={hidden} />
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p className="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        <div>
          <input
            id={id}
            className="input"
            name={name}
            defaultValue={value}
            maxLength={maxLength}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-describedby={hint && `${id}-hint`}
          />
          <button type="submit" className="button" data-tone="primary">
            <Icon name="search" />
            {submit}
          </button>
        </div>
      </form>
    </search>
  );
}
