// Participants of a workshop come by phone: their pages are a small program of their own.
void (/^\/join(\/|$)/.test(window.location.pathname) ? import('./app/participant_entry') : import('./app/desk_entry'));
