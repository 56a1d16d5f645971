insert into guarantees (id, number, version, organisation_id, zone, kind, scope, ceiling, reserved, valid_from, valid_until, case_id, state)
values (@Id, @Number, @Version, @OrganisationId, @Zone, @Kind, @Scope, @Ceiling, @Reserved, @ValidFrom, @ValidUntil, @CaseId, @State)
