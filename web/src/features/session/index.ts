export { InvitationPage } from './invitation_page';
export { SetupPage } from './setup_page';
export { SignInPage } from './sign_in_page';
