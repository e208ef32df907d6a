/** Our mark: eight seats around a table, five of the board and three of its supervisors, and one check for all of them. */
export function Emblem() {
  return (
    <svg className="emblem" viewBox="0 0 64 64" aria-hidden="true">
      <path
        className="emblem-board"
        d="M0.8 32a6.6 6.6 0 1 1 13.2 0a6.6 6.6 0 1 1-13.2 0M8 14.6a6.6 6.6 0 1 1 13.2 0a6.6 6.6 0 1 1-13.2 0M25.4 7.4a6.6 6.6 0 1 1 13.2 0a6.6 6.6 0 1 1-13.2 0M42.8 14.6a6.6 6.6 0 1 1 13.2 0a6.6 6.6 0 1 1-13.2 0M50 32a6.6 6.6 0 1 1 13.2 0a6.6 6.6 0 1 1-13.2 0"
      />
      <path
        className="emblem-supervisors"
        d="M42.8 49.4a6.6 6.6 0 1 1 13.2 0a6.6 6.6 0 1 1-13.2 0M25.4 56.6a6.6 6.6 0 1 1 13.2 0a6.6 6.6 0 1 1-13.2 0M8 49.4a6.6 6.6 0 1 1 13.2 0a6.6 6.6 0 1 1-13.2 0"
      />
      <path className="emblem-check" d="M22.4 32.6 29.2 39.2 41.8 25.4" />
    </svg>
  );
}
