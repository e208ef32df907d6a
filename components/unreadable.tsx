/**
 * Says that the data cannot be read, and offers another try. It stands where no catalogue can be reached, so it brings
 * its few words in both languages; the retry is a plain link to the same page and works without scripts.
 */
export function Unreadable({ digest }: { digest?: string }) {
  return (
    <div className="unreadable">
      <h1>Data sedang tidak dapat dibaca</h1>
      <p className="lead">
        Gangguannya ada pada sistem, bukan pada isian Anda. Kiriman yang belum dijawab aman dikirim ulang: tidak akan
        tercatat dua kali.
      </p>
      <p lang="en">
        The data cannot be read at the moment. The fault is in the system; whatever was not answered can safely be sent
        again.
      </p>
      <p className="actions">
        {/* biome-ignore lint/a11y/useValidAnchor: an empty address is this very page, with its parameters */}
        <a className="button" data-tone="primary" href="">
          <span>
            Coba lagi / <span lang="en">Try again</span>
          </span>
        </a>
        <a href="/">Beranda</a>
      </p>
      {digest && <p className="map-note">{digest}</p>}
    </div>
  );
}
