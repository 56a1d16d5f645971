-- Per engine: inserting a row that may already be there, without an error that would end the transaction.
insert into cases (id, sort_key, number, service, matter, family, zone, organ, organisation_id, title, state, version, updated_at)
values (@Id, @SortKey, @Number, @Service, @Matter, @Family, @Zone, @Organ, @OrganisationId, '', '', 0, @At)
on conflict (id) do nothing
