// The pages behind the door are one program of the web app.
void import('./app/desk_entry');
