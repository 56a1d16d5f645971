insert into sponsors (registration_number, office_id, organisation_id, name, zone, registered_on, ended_on, ended_as)
values (@RegistrationNumber, @OfficeId, @OrganisationId, @Name, @Zone, @RegisteredOn, @EndedOn, @EndedAs)
