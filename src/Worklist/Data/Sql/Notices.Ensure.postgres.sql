-- Per engine: inserting a row that may already be there, without an error that would end the transaction.
insert into notices (id, kind, service, matter, family, zone, organisation_id, reference, about, due_on)
values (@Id, @Kind, @Service, @Matter, @Family, @Zone, @OrganisationId, @Reference, @About, @DueOn)
on conflict (id) do nothing
