-- Entry tokens are signed with a key that is derived from the secret of the installation: none is kept here.
drop table installation_secrets;
