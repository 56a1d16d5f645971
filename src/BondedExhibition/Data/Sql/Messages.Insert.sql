insert into customs_messages (id, version, kind, internal_number, declarant, case_id, organisation_id, zone, body, state, created_at)
values (@Id, @Version, @Kind, @InternalNumber, @Declarant, @CaseId, @OrganisationId, @Zone, @Body, @State, @CreatedAt)
