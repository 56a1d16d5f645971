-- Per engine: inserting a row that may already be there, without an error that would end the transaction.
insert into notices_told (id, addressee, sort_key, kind, service, matter, family, zone, organisation_id, reference, about, due_on, reminded, raised_at)
values (@Id, @Addressee, @SortKey, @Kind, @Service, @Matter, @Family, @Zone, @OrganisationId, @Reference, @About, @DueOn, @Reminded, @RaisedAt)
on conflict (id, addressee) do nothing
