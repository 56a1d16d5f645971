update cases
set organisation_id = @OrganisationId, organisation_name = @OrganisationName, version = version + 1, updated_at = @At
where id = @Id
