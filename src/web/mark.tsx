// The mark: three rising bars, the last one honey, because the next step is what counts.

/** The three bars. Beside the name it is decoration, so it has no text of its own. */
export const Mark = (props: { size?: number }) => (
  <svg class="mark" width={props.size ?? 30} height={props.size ?? 30} viewBox="0 0 30 30" aria-hidden="true">
    <rect class="m1" x="1" y="18" width="7" height="10" rx="2" />
    <rect class="m2" x="11.5" y="10" width="7" height="18" rx="2" />
    <rect class="m3" x="22" y="2" width="7" height="26" rx="2" />
  </svg>
);

/** The same mark as a file of its own, for the tab of the browser. */
export const markFile =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30"><rect x="1" y="18" width="7" height="10" rx="2" fill="#86b897"/><rect x="11.5" y="10" width="7" height="18" rx="2" fill="#2f7d63"/><rect x="22" y="2" width="7" height="26" rx="2" fill="#f2a71b"/></svg>\n';
