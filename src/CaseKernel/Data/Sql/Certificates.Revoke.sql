-- The state is the guard: of two who end the same certificate, the second finds nothing to end.
update certificates
set state = 'revoked', revoked_on = @RevokedOn, revoked_for = @RevokedFor
where number = @Number and state = 'valid'
