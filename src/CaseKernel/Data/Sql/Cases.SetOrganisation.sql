update cases
set organisation_id = @OrganisationId, organisation_name = @OrganisationName
where id = @Id
