-- The state is the guard: of two who end the same certificate, the second finds nothing to end.
update certificates
set state = 'replaced', replaced_by = @ReplacedBy, replaced_on = @ReplacedOn
where number = @Number and state = 'valid'
