/**
 * Whether a browser sent this from one of our own pages. Next asks this of its actions; a route that changes something
 * has to ask itself. A browser that does not say keeps cookies to its own site.
 */
export const fromOwnPage = (request: Request) => ["same-origin", null].includes(request.headers.get("sec-fetch-site"));
